import type { Layer } from '@deck.gl/core';
import { PathLayer, PolygonLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { TownView } from '../engine/planView.ts';
import { linesOf } from './drawing.ts';
import type { Rgba } from './palette.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A town before its plan is woven: grids, buildings, barriers. */
export interface TownDrawing {
  readonly grids: readonly Piece[];
  readonly buildings: readonly Piece[];
  readonly lines: ReturnType<typeof linesOf>;
}

export function townDrawingOf(town: TownView): TownDrawing {
  return {
    grids: piecesOf(town.gridGround),
    buildings: piecesOf(town.buildingGround),
    lines: linesOf(town.barriers),
  };
}

export function townLayers({ grids, buildings, lines }: TownDrawing, dark: boolean): Layer[] {
  const ink: Rgba = dark ? [255, 255, 255, 255] : [20, 24, 31, 255];
  return [
    new SolidPolygonLayer<Piece>({
      id: 'town-buildings',
      data: buildings as Piece[],
      getPolygon: (d) => d.polygon as never,
      extruded: false,
      getFillColor: dark ? [210, 214, 222, 110] : [66, 52, 40, 120],
      updateTriggers: { getFillColor: [dark] },
    }),
    new PathLayer<TownDrawing['lines'][number]>({
      id: 'town-barriers',
      data: lines,
      getPath: (d) => d.path as [number, number][],
      getColor: dark ? [120, 160, 200, 200] : [70, 100, 140, 170],
      getWidth: (d) => 1 + 2.5 * d.strength,
      widthUnits: 'pixels',
      capRounded: true,
      updateTriggers: { getColor: [dark] },
    }),
    new PolygonLayer<Piece>({
      id: 'town-grids',
      data: grids as Piece[],
      getPolygon: (d) => d.polygon as never,
      filled: false,
      getLineColor: ink,
      getLineWidth: 2.6,
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: [dark] },
    }),
  ];
}
