/** Hours of a week: 24 × weekday (Monday 0) + hour, ascending. */
export type WeekHours = readonly number[];

/** All hours between two, as they stand in the chart of weekdays by hours: a box whose corners they are. */
export function hoursBetween(a: number, b: number): WeekHours {
  const [top, bottom] = [Math.floor(a / 24), Math.floor(b / 24)].sort((x, y) => x - y) as [number, number];
  const [left, right] = [a % 24, b % 24].sort((x, y) => x - y) as [number, number];
  const found: number[] = [];
  for (let day = top; day <= bottom; day++) for (let hour = left; hour <= right; hour++) found.push(24 * day + hour);
  return found;
}

/** Hours of both; those that are in both are let go where `without` is set. */
export function hoursWith(a: WeekHours, b: WeekHours, without = false): WeekHours {
  const all = new Set(a);
  for (const hour of b) {
    if (without) all.delete(hour);
    else all.add(hour);
  }
  return [...all].sort((x, y) => x - y);
}

/** As text for a link: `8-11,20`. */
export function hoursText(hours: WeekHours): string {
  const runs: [from: number, to: number][] = [];
  for (const hour of hours) {
    const last = runs.at(-1);
    if (last && last[1] === hour - 1) last[1] = hour;
    else runs.push([hour, hour]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** The hours that a text tells; null where it tells none, or none that a week has. */
export function hoursIn(text: string | null): WeekHours | null {
  if (text === null || !/^\d{1,3}(-\d{1,3})?(,\d{1,3}(-\d{1,3})?)*$/.test(text)) return null;
  const found = new Set<number>();
  for (const run of text.split(',')) {
    const [from, to] = run.split('-').map(Number);
    for (let hour = from!; hour <= Math.min(to ?? from!, 7 * 24 - 1); hour++) found.add(hour);
  }
  return found.size === 0 ? null : [...found].sort((a, b) => a - b);
}
