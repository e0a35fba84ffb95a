const CLOCK =
  /^(凌晨|早上|上午|中午|下午|晚上|傍晚)?\s*(\d{1,2})\s*(?:[:时点h]\s*(?:(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})(?:[.,](\d{1,9}))?\s*秒?)?)?)?)?\s*([ap]\.?m\.?)?$/i;
const MARKED = /[:时点h]|[ap]\.?m/i;

/**
 * Milliseconds since midnight that a text tells: `14:07`, `14:07:09.5`, `2:07 PM`, `14时07分`, `下午2点`; NaN for anything
 * else, also for a bare number.
 */
export function clockOf(text: string): number {
  const parts = MARKED.test(text) ? CLOCK.exec(text) : null;
  if (parts === null) return Number.NaN;
  const [, half, h, m = '0', s = '0', fraction = '', meridiem] = parts;
  const hour = hourOf(Number(h), half, meridiem);
  const minute = Number(m);
  const second = Number(s);
  if (!(hour <= 24) || minute > 59 || second > 60) return Number.NaN;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Math.round(Number(`0.${fraction || '0'}`) * 1000);
  return ms > 86_400_000 ? Number.NaN : ms;
}

/** The hour of 24 from one of 12 with its half of the day. */
function hourOf(hour: number, half: string | undefined, meridiem: string | undefined): number {
  const afternoon = half === '下午' || half === '晚上' || half === '傍晚' || /^p/i.test(meridiem ?? '');
  if (afternoon && hour < 12) return hour + 12;
  const morning = half === '凌晨' || half === '上午' || half === '早上' || /^a/i.test(meridiem ?? '');
  return morning && hour === 12 ? 0 : hour;
}
