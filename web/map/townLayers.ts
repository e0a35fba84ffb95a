import type { Layer } from '@deck.gl/core';
import type { TownView } from '../engine/planView.ts';
import { type Ground, groundOf } from './ground.ts';
import { GroundLayer } from './groundLayer.ts';
import { type BarrierLines, barriersWithin, bordersOf, type Lines } from './lines.ts';
import type { Rgba } from './palette.ts';
import { barrierLayer, gridLayer } from './planLayers.ts';

/** A town before its plan is woven: grids, buildings, barriers. */
export interface TownDrawing {
  readonly grids: Lines;
  readonly buildings: Ground;
  readonly barriers: BarrierLines;
}

export function townDrawingOf(town: TownView): TownDrawing {
  return {
    grids: bordersOf(town.gridGround),
    buildings: groundOf(town.buildingGround),
    barriers: barriersWithin(town.barriers, null),
  };
}

export function townLayers({ grids, buildings, barriers }: TownDrawing, dark: boolean): Layer[] {
  const fill: Rgba = dark ? [210, 214, 222, 110] : [66, 52, 40, 120];
  return [
    new GroundLayer({ id: 'town-buildings', data: buildings, colourOf: () => fill, paintedBy: String(dark) }),
    barrierLayer('town-barriers', barriers, dark),
    gridLayer('town-grids', grids, dark),
  ];
}
