import type { PlanView } from '../engine/planView.ts';
import type { ColourBy } from '../state/store.ts';
import { COMPACTNESS, hue, type Rgba, rgba, SIZES } from './palette.ts';

/** Step of a micro-grid on the scale of sizes: 0 below the limits, 1–3 within, 4 above. */
function sizeStep(households: number, min: number, max: number): number {
  if (households < min) return 0;
  if (households > max) return 4;
  return 1 + Math.min(2, Math.floor((3 * (households - min)) / Math.max(1, max - min)));
}

/** Fill colour of every micro-grid, and the colour of a neighbour never the same in `neighbours`. */
export function microgridColours(view: PlanView, by: ColourBy, alpha: number): Rgba[] {
  return view.microgrids.map((m, i) => {
    if (by === 'neighbours') return rgba(hue(view.colour[i]!), alpha);
    if (by === 'compactness')
      return rgba(COMPACTNESS[Math.min(5, Math.max(0, Math.floor(m.compactness * 10) - 1))]!, alpha);
    const { min, max } = view.plan.grids[view.gridOf[i]!]!.limits;
    return rgba(SIZES[sizeStep(m.households, min, max)]!, alpha);
  });
}
