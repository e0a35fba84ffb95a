import type { PeriodLength } from '../../hotspot/time/periods.ts';
import { InputError } from '../../model/error.ts';

/** `7d`, `4w`, `month`. @throws InputError `period-form` */
export function periodLength(text: string): PeriodLength {
  if (/^months?$/i.test(text.trim())) return 'month';
  const [, number, unit] = /^(\d+)\s*([dw]?)$/i.exec(text.trim()) ?? [];
  const days = Number(number) * (unit?.toLowerCase() === 'w' ? 7 : 1);
  if (!(days >= 1)) throw new InputError('period-form', { value: text });
  return { days };
}

/** Edges of bands from 0, rising. @throws InputError `bands-form` */
export function bandEdges(flag: string, text: string, whole: boolean): number[] {
  const edges = text.split(',').map((one) => (/^\s*inf/i.test(one) ? Number.POSITIVE_INFINITY : Number(one)));
  const all = edges[0] === 0 ? edges : [0, ...edges];
  const good = all.every(
    (e, i) => (i === 0 || e > all[i - 1]!) && (!whole || !Number.isFinite(e) || Number.isInteger(e)),
  );
  if (!good || all.length < 2 || all.length > 60 || !Number.isFinite(all[1]!))
    throw new InputError('bands-form', { flag, value: text });
  return all;
}
