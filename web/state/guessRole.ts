import type { Role } from './role.ts';

const NAMES: readonly (readonly [RegExp, Role])[] = [
  [/incident|call|crime|event|事件|工单|案件|诉求/, 'incidents'],
  [/staff|liaison|volunteer|人员|联络员|志愿者/, 'staff'],
  [/barrier|road|river|rail|water|阻隔|道路|河|铁路|水系/, 'barriers'],
  [/building|楼|建筑|房屋/, 'buildings'],
  [/household|住户|户/, 'households'],
  [/grid|网格/, 'grids'],
];

/** Roles that a file of this content can have, the likeliest first; a name may choose among them. */
const CONTENTS: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/"(?:Multi)?LineString"/, ['barriers']],
  [/"(?:Multi)?Polygon"/, ['buildings', 'grids', 'barriers']],
  [/"(?:Multi)?Point"/, ['households', 'incidents']],
];

/** Before each record of a sequence (RFC 8142). */
const RECORD_SEPARATOR = String.fromCharCode(0x1e);
const IS_TABLE = /\.(csv|tsv|txt|xlsx?)(\.gz)?$/;
const IS_SHAPES = /\.(geojson|json|geojsonl|ndjson|shp|gpkg|fgb|kml)(\.gz)?$/;

/** What a file is likely to hold, by its first bytes, then by its name; the user can say otherwise. */
export function guessRole(name: string, head: Uint8Array): Role {
  const text = name.toLowerCase();
  const named = roleInName(text);
  const first = textOf(head);
  const isJson = /^[{[]/.test(first.replace(RECORD_SEPARATOR, '').trim());
  if (!isJson && !IS_TABLE.test(text) && !IS_SHAPES.test(text)) return 'none';
  if (!isJson) return named === 'grids' || named === 'barriers' || named === null ? tableRole(first) : named;
  const roles = CONTENTS.find(([pattern]) => pattern.test(first))?.[1] ?? [];
  if (named !== null && (roles.length === 0 || roles.includes(named))) return named;
  if (roles[0] === 'buildings' && /"(code|网格编码|网格编号|编码)"/.test(first)) return 'grids';
  return roles[0] ?? 'none';
}

/** By the last word of the name that says something: `water-town-grids` are grids. */
function roleInName(name: string): Role | null {
  let [found, last]: [Role | null, number] = [null, -1];
  for (const [pattern, role] of NAMES) {
    for (const { index } of name.matchAll(new RegExp(pattern, 'g'))) if (index > last) [found, last] = [role, index];
  }
  return found;
}

/** By the header: calls have a time, people a role, all else is taken for households. */
function tableRole(first: string): Role {
  const header = first.slice(0, 1000).split(/\r?\n/)[0] ?? '';
  if (/time|date|时间|日期/i.test(header)) return 'incidents';
  if (/(^|[,;\t"])(role|post|角色|岗位|职务)/i.test(header)) return 'staff';
  return 'households';
}

function textOf(head: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(head);
  }
}
