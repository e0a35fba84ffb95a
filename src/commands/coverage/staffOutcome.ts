import type { StaffResult } from '../../coverage/staff/staffPosts.ts';
import { type Lang, note, renderNote } from '../../model/note.ts';
import type { Outcome } from '../command.ts';
import { figure, word } from '../wording.ts';
import { roleJson } from './roleJson.ts';

const MOST_VACANCIES = 20;

/** Posts on the screen: how each role came out, and who is missing where. */
export function staffOutcome(
  result: StaffResult,
  microgrids: readonly { readonly code: string; readonly grid: string }[],
  out: string | null,
  lang: Lang,
): Outcome {
  const text = (code: Parameters<typeof note>[0], args = {}) => renderNote(note(code, args), lang);
  const vacancies = microgrids.flatMap(({ code, grid }, m) =>
    (['liaison', 'volunteer'] as const).flatMap((role) =>
      result.missing[role][m]! > 0 ? [{ grid, microgrid: code, role, missing: result.missing[role][m]! }] : [],
    ),
  );
  const roles = result.roles.map(roleJson);
  const proven = result.roles.every(({ total, least }) => Math.abs(total - least) < 0.01);
  return {
    exit: 0,
    json: { roles, optimal: proven, vacancies, out },
    tables: [
      {
        title: null,
        columns: (
          [
            'staff-role',
            'staff-people',
            'staff-posts',
            'staff-filled',
            'staff-vacant',
            'staff-reserve',
            'staff-total',
            'staff-longest',
          ] as const
        ).map((code) => text(code)),
        rows: roles.map((role) => [
          text(`staff-${role.role}`),
          role.people,
          role.posts,
          role.filled,
          role.vacant,
          role.reserve + role.surplus + role.without_place,
          Math.round(role.total_m / 100) / 10,
          Math.round(role.longest_m),
        ]),
      },
      ...(vacancies.length === 0
        ? []
        : [
            {
              title: text('staff-vacancies', {
                shown: Math.min(MOST_VACANCIES, vacancies.length),
                all: vacancies.length,
              }),
              columns: [word(lang)('grid'), word(lang)('microgrid'), text('staff-role'), text('staff-vacant')],
              rows: vacancies
                .slice(0, MOST_VACANCIES)
                .map(({ grid, microgrid, role, missing }) => [grid, microgrid, text(`staff-${role}`), missing]),
            },
          ]),
    ],
    lines: [
      text('staff-summary', {
        filled: figure(roles.reduce((sum, { filled }) => sum + filled, 0)),
        posts: figure(roles.reduce((sum, { posts }) => sum + posts, 0)),
      }),
      ...(proven ? [text('staff-proven')] : []),
      ...(out === null ? [] : [word(lang)('written', { out })]),
    ],
  };
}
