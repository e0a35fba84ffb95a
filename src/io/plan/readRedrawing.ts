import { CHANGES, type Exchange } from '../../model/redrawing.ts';
import type { StoredNote, StoredRedrawing } from '../../model/storedPlan.ts';
import type { Fields } from './fields.ts';

/** What a report tells of a redraw; nothing where the plan was not redrawn. */
export function redrawingFrom(
  report: Fields,
  noteOf: (note: Fields) => StoredNote,
): { readonly redrawing?: StoredRedrawing } {
  if (!report.has('redraw')) return {};
  const redraw = report.inner('redraw');
  const redrawing: StoredRedrawing = {
    common: redraw.number('common'),
    moved: redraw.number('moved'),
    regridded: redraw.number('regridded'),
    arrived: redraw.number('arrived'),
    gone: redraw.number('gone'),
    maxMoved: redraw.numberOrNull('max_moved'),
    locked: texts(redraw, 'locked'),
    only: texts(redraw, 'only'),
    unchanged: redraw.number('unchanged_grids'),
    leftBehind: texts(redraw, 'left_behind'),
    changes: report.each('changes').map((change) => ({
      grid: change.text('grid'),
      code: change.text('microgrid'),
      change: change.oneOf('change', CHANGES),
      before: change.number('before'),
      after: change.number('after'),
      stayed: change.number('stayed'),
      arrived: change.number('arrived'),
      gone: change.number('gone'),
      from: change.each('from').map(exchangeOf),
      to: change.each('to').map(exchangeOf),
      reason: change.has('reason') ? noteOf(change.inner('reason')) : null,
    })),
    retired: report.each('retired').map((one) => ({ grid: one.text('grid'), code: one.text('code') })),
  };
  return { redrawing };
}

function exchangeOf(exchange: Fields): Exchange {
  return { code: exchange.text('microgrid'), households: exchange.number('households') };
}

function texts(fields: Fields, name: string): string[] {
  return fields.list(name).map((value) => {
    if (typeof value !== 'string') throw fields.fault(name);
    return value;
  });
}
