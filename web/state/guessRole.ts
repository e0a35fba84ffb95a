import type { Role } from './store.ts';

/** What a file is likely to hold, by its name, then by its first bytes; the user can say otherwise. */
export function guessRole(name: string, bytes: Uint8Array): Role {
  const text = name.toLowerCase();
  if (/incident|call|crime|event|事件|工单|案件/.test(text)) return 'incidents';
  if (/staff|liaison|volunteer|人员|联络员|志愿者/.test(text)) return 'staff';
  if (/barrier|road|river|rail|water|阻隔|道路|河|铁路|水系/.test(text)) return 'barriers';
  if (/building|楼|建筑|房屋/.test(text)) return 'buildings';
  if (/household|住户|户/.test(text)) return 'households';
  if (/grid|网格/.test(text)) return 'grids';
  const head = new TextDecoder().decode(bytes.subarray(0, 4000));
  if (!/^\s*[{[]/.test(head)) return 'households';
  if (/"(LineString|MultiLineString)"/.test(head)) return 'barriers';
  if (/"Point"/.test(head)) return 'households';
  return /"code"/.test(head) ? 'grids' : 'buildings';
}
