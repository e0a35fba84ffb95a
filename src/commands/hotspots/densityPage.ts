import type { PageClass, ResultPage } from '../../io/html/hotspots/resultPage.ts';
import type { Lang } from '../../model/note.ts';
import type { DensityMade } from './densityMade.ts';
import { DENSITY_PAGE as W } from './densityPageWording.ts';
import { cellShape, KM2, levelOf, lineShape } from './densityShapes.ts';
import { both, brief } from './pageParts.ts';

/** From the smallest ground to all of it: on light ground darker, on dark ground brighter inwards. */
const SHADES: readonly (readonly [string, string])[] = [
  ['#8a2d04', '#ffd08a'],
  ['#d95f0e', '#e58a2c'],
  ['#fb9a3c', '#a8641c'],
  ['#fed676', '#6b4e1c'],
  ['#fff3c4', '#3a3320'],
];
const LINE: readonly [string, string] = ['#4a1500', '#fff3dd'];

/** The page of `density`: cells by the smallest ground that holds a share of the incidents, with its lines. */
export function densityPage(made: DensityMade, lang: Lang): ResultPage {
  const { study, map, cells, warnings, options } = made;
  const { levels } = map;
  const percent = (share: number) => `${brief(share * 100)} %`;
  const classes = [
    ...levels.map(({ share, density }, i): PageClass => {
      const args = { share: percent(share), density: brief(Number((density * KM2).toPrecision(3))) };
      return { label: both(W['class-densest'], args), colours: SHADES[i]! };
    }),
    { label: both(W['class-rest']), colours: SHADES[levels.length] ?? SHADES[4]! },
  ];
  const shown = Array.from(cells);
  const whole = map.area / KM2;
  return {
    lang,
    version: made.version,
    title: both(W.title),
    question: both(W.question),
    plane: study.plane,
    figures: [
      {
        name: both(W.incidents),
        value: brief(map.incidents),
        hint: both(W['places-hint'], { n: map.places.x.length }),
      },
      {
        name: both(W.bandwidth),
        value: both(W.metres, { n: brief(map.bandwidth) }),
        hint: both(map.suggested === null ? W['bandwidth-given'] : W['bandwidth-suggested']),
      },
      ...levels.slice(2, 3).map(({ share, area }) => ({
        name: both(W['half-ground'], { share: percent(share) }),
        value: both(W.km2, { n: brief(Number((area / KM2).toPrecision(3))) }),
        hint: both(W['of-area'], { share: percent(Number((area / map.area).toPrecision(2))) }),
      })),
      {
        name: both(W.area),
        value: both(W.km2, { n: brief(Number(whole.toPrecision(3))) }),
        hint: both(W['cell-hint'], { n: brief(map.raster.size) }),
      },
    ],
    statements: [
      { heading: both(W['head-what']), text: both(W['text-what']) },
      { heading: both(W['head-levels']), text: both(W['text-levels']) },
      {
        heading: both(W['head-kernel']),
        text: both(W[`text-${options.kernel}`], { h: brief(map.bandwidth) }),
      },
      {
        heading: both(W['head-bandwidth']),
        text: both(map.suggested === null ? W['text-given'] : W['text-suggested'], {
          reference: brief(Number((map.suggested?.reference ?? 0).toPrecision(2))),
        }),
      },
      ...(options.adaptive
        ? [
            {
              heading: both(W['head-adaptive']),
              text: both(W['text-adaptive'], {
                low: brief(Math.round(map.bandwidths[0])),
                high: brief(Math.round(map.bandwidths[1])),
              }),
            },
          ]
        : []),
      { heading: both(W['head-edge']), text: both(W[`text-edge-${options.edge}`]) },
      { heading: both(W['head-area']), text: both(W[`text-${study.study}`]) },
      ...(options.publish === null
        ? []
        : [{ heading: both(W['head-publish']), text: both(W['text-publish'], { n: options.publish }) }]),
      { heading: both(W['head-not']), text: both(W['text-not']) },
    ],
    warnings: [...study.notes, ...warnings],
    layers: [
      {
        name: both(W['layer-cells']),
        shapes: shown.map((cell) => cellShape(made, cell)),
        names: shown.map((_, i) => `#${i + 1}`),
        facts: [{ name: both(W.density), values: shown.map((cell) => map.density[cell]! * KM2), decimals: 1 }],
        views: [{ name: both(W.density), classes, of: shown.map((cell) => levelOf(made, cell)) }],
      },
      {
        name: both(W['layer-lines']),
        shapes: levels.map(({ density }) => lineShape(made, density)),
        names: null,
        fine: true,
        facts: [],
        views: [
          {
            name: both(W['layer-lines']),
            classes: [{ label: both(W['layer-lines']), colours: LINE }],
            of: levels.map(() => 0),
          },
        ],
      },
    ],
    tables: [
      {
        title: both(W['table-levels']),
        columns: [
          { name: both(W['column-share']) },
          { name: both(W['column-density']), number: true, decimals: 1 },
          { name: both(W['column-area']), number: true, decimals: 2 },
          { name: both(W['column-part']), number: true, decimals: 1 },
        ],
        rows: levels.map(({ share, density, area }) => [
          percent(share),
          density * KM2,
          area / KM2,
          (100 * area) / map.area,
        ]),
      },
    ],
    parameters: [
      [both(W.kernel), options.kernel],
      [both(W.bandwidth), both(W.metres, { n: brief(map.bandwidth) })],
      [both(W.cell), both(W.metres, { n: brief(map.raster.size) })],
      [both(W.edge), options.edge],
      [both(W.adaptive), both(options.adaptive ? W.yes : W.no)],
      [both(W.seed), String(options.seed)],
    ],
    inputs: study.inputs,
  };
}
