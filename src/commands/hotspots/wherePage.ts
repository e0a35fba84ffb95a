import { neighbourCounts } from '../../hotspot/weights/weights.ts';
import { HOT_PALETTE } from '../../io/html/hotspots/resultColours.ts';
import type { PageClass, PageFact, ResultPage } from '../../io/html/hotspots/resultPage.ts';
import type { Both } from '../../io/html/pageData.ts';
import { HOT_CLASSES } from '../../model/hotClass.ts';
import type { Lang } from '../../model/note.ts';
import { both, brief, risingView, shapesOf } from './pageParts.ts';
import { whereLayer } from './whereLayer.ts';
import type { WhereMade } from './whereMade.ts';
import { WHERE_PAGE as W } from './wherePageWording.ts';

const QUADRANTS = ['HH', 'HL', 'LH', 'LL'] as const;
const QUADRANT_CLASSES: readonly PageClass[] = [
  { label: both(W.hh), colours: ['#b2182b', '#ff6b57'] },
  { label: both(W.hl), colours: ['#f4a582', '#b5694e'] },
  { label: both(W.lh), colours: ['#92c5de', '#3f6f8c'] },
  { label: both(W.ll), colours: ['#2166ac', '#7cc4ff'] },
  { label: both(W.unsure), colours: ['#dfe0df', '#2b3038'] },
];
/** Rows of the table at most: the files hold all. */
const ROWS = 500;

/** The page of `where`: classes of Gi*, the values, and the quadrants of local Moran on one map. */
export function wherePage(made: WhereMade, lang: Lang): ResultPage {
  const { subject, tested, neighbours, result, options, hidden } = made;
  const { table } = subject;
  const count = (pattern: RegExp) => result.class.filter((c) => pattern.test(c)).length;
  const value = valueName(made);
  const layer = whereLayer(made);
  // What is left out of the files is left out here.
  const column = (name: string) => Array.from(table.id, (_, i) => layer.properties(i)[name] as number | null);
  const values = Float64Array.from(column('value'), (v) => v ?? Number.NaN);
  const order = table.id.map((_, i) => i);
  order.sort((a, b) => Math.abs(result.local.giStar[b]!) - Math.abs(result.local.giStar[a]!) || a - b);
  const listed = order.filter((i) => result.class[i] !== 'none').slice(0, ROWS);
  const p = (x: number) => (x < 0.0001 ? '<0.0001' : x.toFixed(4));
  const quadrant = Array.from(table.id, (_, i) => {
    const at = QUADRANTS.indexOf(result.localMoran.quadrant[i] as (typeof QUADRANTS)[number]);
    return at >= 0 && result.localMoran.p[i]! <= 0.05 ? at : QUADRANTS.length;
  });
  const label = (i: number): Both => HOT_PALETTE[HOT_CLASSES.indexOf(result.class[i]!)]!.label;
  const measures: PageFact[] = [
    { name: ['Gi*', 'Gi*'], values: result.local.giStar },
    { name: ['p', 'p'], values: result.p, decimals: 4 },
    { name: ['q', 'q'], values: result.q, decimals: 4 },
    ...(result.pSim === null ? [] : [{ name: both(W['p-sim']), values: result.pSim, decimals: 4 }]),
    { name: both(W.moran), values: result.localMoran.i },
  ];
  return {
    lang,
    version: made.version,
    title: both(W.title),
    question: both(W.question),
    plane: table.plane,
    figures: [
      {
        name: both(W.regions),
        value: brief(table.id.length),
        hint: both(W['neighbours-hint'], { how: neighbours.how }),
      },
      { name: both(W.hot), value: brief(count(/^hot9[59]/)), hint: both(W['at-95']) },
      { name: both(W.cold), value: brief(count(/^cold9[59]/)), hint: both(W['at-95']) },
      {
        name: ["Moran's I", "Moran's I"],
        value: brief(result.moran.value),
        hint: [
          `z ${result.moran.z.toFixed(2)}, p ${p(result.moran.p)}`,
          `z ${result.moran.z.toFixed(2)}，p ${p(result.moran.p)}`,
        ],
      },
    ],
    statements: statements(made),
    warnings: [...subject.notes, ...made.warnings],
    layers: [
      {
        name: both(W.region),
        shapes: shapesOf(table),
        names: table.id,
        facts: [
          { name: value, values },
          ...(hidden === null ? measures : []),
          ...(subject.cases === null || subject.cases === tested
            ? []
            : [{ name: both(W.cases), values: column('cases') }]),
          ...(subject.population === null ? [] : [{ name: both(W.population), values: subject.population }]),
          ...(made.expected === null ? [] : [{ name: both(W.expected), values: made.expected }]),
          { name: both(W.neighbours), values: neighbourCounts(neighbours.weights) },
        ],
        views: [
          { name: both(W['by-class']), classes: HOT_PALETTE, of: result.class.map((c) => HOT_CLASSES.indexOf(c)) },
          ...(values.every(Number.isNaN) ? [] : [risingView(value, values)]),
          { name: both(W['by-quadrant']), classes: QUADRANT_CLASSES, of: quadrant },
        ],
      },
    ],
    tables: [
      {
        title: both(W.table),
        columns: [
          { name: both(W.region) },
          { name: value, number: true },
          { name: ['Gi*', 'Gi*'], number: true },
          { name: ['p', 'p'], number: true, decimals: 4 },
          { name: ['q', 'q'], number: true, decimals: 4 },
          { name: both(W.class) },
          { name: both(W.quadrant) },
        ],
        rows: listed.map((i) => [
          table.id[i]!,
          values[i]!,
          ...(hidden === null ? [result.local.giStar[i]!, result.p[i]!, result.q[i]!] : [null, null, null]),
          label(i),
          result.localMoran.quadrant[i]!,
        ]),
        at: { layer: 0, things: listed },
      },
    ],
    parameters: [
      [both(W.neighbours), neighbours.how],
      [both(W['p-from']), both(W[options.test])],
      [both(W.correction), both(W[`correct-${options.correction}`])],
      [both(W.permutations), String(options.permutations)],
      [both(W.seed), String(options.seed)],
    ],
    inputs: [...subject.inputs, ...(neighbours.input === null ? [] : [neighbours.input])],
  };
}

/** What the tested number is called. */
function valueName({ subject, options }: WhereMade): Both {
  if (subject.kind !== 'rate') return both(W[subject.kind]);
  return both(W[`rate-${options.rate}`], { per: options.per });
}

function statements({ subject, neighbours, result, options, hidden }: WhereMade): ResultPage['statements'] {
  const z = result.moran.z;
  const finding = result.moran.p <= 0.05 ? (z > 0 ? W['moran-clustered'] : W['moran-dispersed']) : W['moran-chance'];
  return [
    { heading: both(W['head-tested']), text: both(W['text-tested'], { how: neighbours.how }) },
    {
      heading: both(W['head-value']),
      text: both(subject.kind === 'rate' ? W[`text-${options.rate}`] : W[`text-${subject.kind}`], { per: options.per }),
    },
    ...(subject.counted === null
      ? []
      : [
          {
            heading: both(W['head-study']),
            text: both(W[`study-${subject.counted.study}`], { res: subject.table.h3 ?? '' }),
          },
        ]),
    ...(hidden === null
      ? []
      : [{ heading: both(W['head-publish']), text: both(W['text-publish'], { n: options.publish ?? 0 }) }]),
    {
      heading: both(W['head-classes']),
      text: both(W[`text-${options.correction}`]),
    },
    { heading: both(W['head-overall']), text: both(finding) },
    { heading: both(W['head-not']), text: both(W['text-not']) },
    { heading: both(W['head-sources']), text: both(W['text-sources']) },
  ];
}
