/** Storeys above this are a room or house number written in the wrong column. */
const HIGHEST = 150;
const CHINESE = '零一二三四五六七八九';

/**
 * The storey that a text names: `3`, `3层`, `3F`, `F3`, `十二层`, `B1` and `-1` and `地下1层` for basements (−1); null where none is
 * named. Without a floor, the room tells: `302` and `302室` are on storey 3, `1203` on 12.
 */
export function floorNumber(floor: string | null, room: string | null): number | null {
  const named = floor === null ? null : parse(floor);
  if (named !== null) return named;
  const digits = room === null ? null : /^\D*(\d{1,2})\d{2}\D*$/.exec(room.trim());
  if (digits === null) return null;
  const storey = Number(digits[1]);
  return storey >= 1 && storey <= HIGHEST ? storey : null;
}

function parse(text: string): number | null {
  const t = text.trim().toUpperCase();
  const below = /^(B|-|−|负|地下)/.test(t);
  const digits = /\d+/.exec(t);
  const value = digits ? Number(digits[0]) : chinese(t);
  if (value === null || value < 1 || value > HIGHEST) return null;
  return below ? -value : value;
}

function chinese(text: string): number | null {
  const match = /[一二三四五六七八九]?十?[一二三四五六七八九]?/.exec(text.replace(/^[^一二三四五六七八九十]+/, ''));
  const t = match?.[0] ?? '';
  if (t === '') return null;
  const ten = t.indexOf('十');
  if (ten < 0) return CHINESE.indexOf(t[0]!);
  const tens = ten === 0 ? 1 : CHINESE.indexOf(t[0]!);
  const ones = ten === t.length - 1 ? 0 : CHINESE.indexOf(t[ten + 1]!);
  return tens * 10 + ones;
}
