import { type AuditedGrid, type AuditedMicroGrid, placeOf, type Subject } from './subject.ts';

/** Every grid is woven or set aside, every micro-grid has a parent, and its code says so. */
export function auditParents(subject: Subject): void {
  const { audited, microgrids, microgridsOfCode, gridOfCode, findings } = subject;
  for (const holder of audited) checkGrid(subject, holder);
  for (const { stored, box } of microgrids) {
    if (!gridOfCode.has(stored.grid))
      findings.add('grid-unknown', { grid: stored.grid, microgrid: stored.code, at: placeOf(box) });
  }
  for (const [code, own] of microgridsOfCode) {
    if (own.length < 2) continue;
    findings.add('code-doubled', { value: own.length, microgrid: code, at: placeOf(own[1]!.box) });
  }
}

function checkGrid(subject: Subject, holder: AuditedGrid): void {
  const { plan, findings } = subject;
  const { grid, row, microgrids, setAside, box } = holder;
  const found = { grid: grid.code, at: placeOf(box) };
  if (setAside) findings.add('set-aside', { ...found, value: row!.households, args: { detail: row!.notes[0]!.text } });
  else if (microgrids.length === 0) findings.add('grid-missed', found);
  if (grid.community === null || grid.community === '') findings.add('community-missing', found);

  const pattern = patternOf(plan.parameters.codePattern, grid.code);
  const numbers: { readonly microgrid: AuditedMicroGrid; readonly number: number }[] = [];
  for (const microgrid of microgrids) {
    const { code } = microgrid.stored;
    const match = pattern.exec(code);
    const at = placeOf(microgrid.box);
    if (!match)
      findings.add('code-foreign', { ...found, at, microgrid: code, args: { pattern: plan.parameters.codePattern } });
    else if (match[1] !== undefined) numbers.push({ microgrid, number: Number(match[1]) });
  }
  // After a redraw codes live on where they are, and new ones take the next free numbers.
  if (!plan.redrawing) checkOrder(subject, numbers);
}

/** Codes of a grid: `{grid}` is its code, `{number:2}` a number of at least two digits, all else stands for itself. */
function patternOf(pattern: string, grid: string): RegExp {
  const text = pattern.replaceAll('{grid}', () => grid).split(/\{number(?::(\d+))?\}/);
  let source = literal(text[0]!);
  for (let i = 1; i < text.length; i += 2)
    source += `${i === 1 ? `(\\d{${Number(text[i] ?? 1)},})` : '\\1'}${literal(text[i + 1]!)}`;
  return new RegExp(`^${source}$`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * Whatever point of a micro-grid the numbering went by, one that lies wholly west and wholly north of another comes first.
 */
function checkOrder(
  { findings }: Subject,
  numbers: { readonly microgrid: AuditedMicroGrid; readonly number: number }[],
): void {
  numbers.sort((p, q) => p.number - q.number);
  for (let i = 0; i < numbers.length; i++)
    for (let j = i + 1; j < numbers.length; j++) {
      const [first, later] = [numbers[i]!.microgrid, numbers[j]!.microgrid];
      if (later.box[2] > first.box[0] || later.box[1] < first.box[3]) continue;
      findings.add('code-order', {
        microgrid: later.stored.code,
        grid: later.stored.grid,
        at: placeOf(later.box),
        args: { other: first.stored.code },
      });
      break;
    }
}
