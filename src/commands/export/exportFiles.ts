import { neighbours } from '../../io/html/neighbours.ts';
import { htmlSheets } from '../../io/sheets/htmlSheets.ts';
import { mapSheet, type SheetOptions } from '../../io/sheets/mapSheet.ts';
import { noticeSheet } from '../../io/sheets/noticeSheet.ts';
import { pdfSheets } from '../../io/sheets/pdfSheets.ts';
import { type Posts, registerCsv, rosterCsv } from '../../io/sheets/register.ts';
import type { Sheet } from '../../io/sheets/sheet.ts';
import { svgSheet } from '../../io/sheets/svgSheet.ts';
import { InputError } from '../../model/error.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import type { StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';
import type { OutputFile } from '../platform.ts';
import type { What } from './exportOptions.ts';

interface Asked {
  readonly what: What;
  readonly format: string;
  /** Codes; null for all. */
  readonly codes: readonly string[] | null;
  readonly posts: Posts | null;
  /** CSV begins with a byte order mark. */
  readonly marked: boolean;
  readonly sheet: SheetOptions;
}

/** The files of what is asked for. Errors: `export-unknown`, `sheet-too-small`. */
export function exportFiles(plan: StoredPlan, asked: Asked): OutputFile[] {
  const { what, format, sheet } = asked;
  const shown = chosen(plan, asked.codes);
  if (what === 'registration')
    return [csv('registration.csv', registerCsv(plan, shown, asked.posts, sheet.lang), asked.marked)];
  if (what === 'rosters') {
    const lines = new Map<string, HouseholdLine[]>(shown.map(({ code }) => [code, []]));
    for (const line of plan.households) lines.get(line.microgrid)?.push(line);
    return shown.map(({ code }) =>
      csv(`roster-${fileName(code)}.csv`, rosterCsv(lines.get(code) ?? [], sheet.lang), asked.marked),
    );
  }
  const sheets = what === 'map' ? [theMap(plan, shown, sheet)] : notices(plan, shown, sheet);
  if (format === 'pdf') return [{ name: `${what}.pdf`, chunks: pdfSheets(sheets) }];
  if (format === 'html') return [{ name: `${what}.html`, chunks: htmlSheets(sheets, sheet.lang) }];
  return sheets.map((one, i) => ({
    name: what === 'map' ? 'map.svg' : `notice-${fileName(shown[i]!.code)}.svg`,
    chunks: [svgSheet(one, 's')],
  }));
}

function chosen({ microgrids }: StoredPlan, codes: readonly string[] | null): readonly StoredMicroGrid[] {
  if (codes === null) return microgrids;
  const known = new Set<string>(microgrids.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new InputError('export-unknown', { code: unknown });
  const wanted = new Set(codes);
  return microgrids.filter(({ code }) => wanted.has(code));
}

function theMap({ microgrids }: StoredPlan, shown: readonly StoredMicroGrid[], options: SheetOptions): Sheet {
  const own = new Set(shown);
  return mapSheet(
    shown,
    microgrids.filter((one) => !own.has(one)),
    options,
  );
}

function notices(plan: StoredPlan, shown: readonly StoredMicroGrid[], options: SheetOptions): Sheet[] {
  const { microgrids, grids } = plan;
  const { start, list } = neighbours(microgrids.map(({ ground }) => ground));
  const rows = new Map(grids.map((row) => [row.grid as string, row]));
  const place = new Map(microgrids.map((one, i) => [one, i]));
  return shown.map((one) => {
    const i = place.get(one)!;
    const around = [...list.subarray(start[i]!, start[i + 1]!)].map((j) => microgrids[j]!);
    return noticeSheet(one, around, rows.get(one.grid), options);
  });
}

function csv(name: string, chunks: Iterable<string>, marked: boolean): OutputFile {
  return {
    name,
    chunks: (function* () {
      if (marked) yield '\ufeff';
      yield* chunks;
    })(),
  };
}

/** A code as a part of a file's name on every system. */
function fileName(code: string): string {
  return code.replace(/[^\p{L}\p{N}_-]/gu, '_');
}
