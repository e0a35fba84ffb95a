/** The community grids: arcs between junctions, each used by the grids on both sides, so that borders are shared exactly. */
import { densify, place } from './ground.mjs';
import { along, railAt, riverAt } from './lines.mjs';

const rail = (from, to) => along(railAt, from, to);
const river = (from, to) => along(riverAt, from, to);
const straight = (...points) => densify(points);

/** Arcs by name. Borders of the open country follow field edges; those in town follow streets, river and railway. */
const ARCS = {
  westFields: straight(
    [railAt(-420), -420],
    [-380, -428],
    [-470, -418],
    [-548, -426],
    [-612, -410],
    [-622, -280],
    [-604, -180],
    [-625, 0],
    [-610, 120],
    [-632, 260],
    [-604, 330],
    [-612, 416],
    [-530, 424],
    [-440, 414],
    [-350, 426],
    [railAt(420), 420],
  ),
  rail1: rail(-420, -200),
  rail2: rail(-200, 0),
  rail3: rail(0, 200),
  rail4: rail(200, 420),
  north1: straight([railAt(420), 420], [-180, 424], [-40, 420]),
  north2: straight([-40, 420], [80, 426], [riverAt(420), 420]),
  south1: straight([railAt(-420), -420], [-180, -426], [-40, -420]),
  south2: straight([-40, -420], [80, -424], [riverAt(-420), -420]),
  jiefang1: straight([-40, -420], [-40, -200]),
  jiefang2: straight([-40, -200], [-40, 0]),
  jiefang3: straight([-40, 0], [-40, 200]),
  jiefang4: straight([-40, 200], [-40, 420]),
  jianjun1: straight([railAt(-200), -200], [railAt(-200) + 14, -200], [-40, -200]),
  jianjun2: straight([-40, -200], [172, -200], [riverAt(-200), -200]),
  renmin1: straight([railAt(0), 0], [-40, 0]),
  renmin2: straight([-40, 0], [riverAt(0), 0]),
  renmin3: straight([riverAt(0), 0], [520, 0]),
  renmin4: straight([520, 0], [815, 0]),
  huanghai1: straight([railAt(200), 200], [railAt(200) + 14, 200], [-40, 200]),
  huanghai2: straight([-40, 200], [205, 200], [riverAt(200), 200]),
  river1: river(-420, -200),
  river2: river(-200, 0),
  river3: river(0, 200),
  river4a: river(200, 260),
  river4b: river(260, 420),
  compoundNorth: straight([riverAt(260), 260], [330, 268], [420, 262], [520, 260]),
  donghuan: straight([520, 0], [520, 260]),
  northEast: straight(
    [riverAt(420), 420],
    [400, 414],
    [520, 420],
    [610, 430],
    [700, 418],
    [808, 424],
    [822, 300],
    [806, 200],
    [824, 90],
    [815, 0],
  ),
  southEast: straight(
    [815, 0],
    [826, -90],
    [808, -160],
    [815, -200],
    [802, -300],
    [820, -410],
    [700, -420],
    [610, -408],
    [520, -420],
    [380, -430],
    [riverAt(-420), -420],
  ),
  enclave: straight([566, 214], [580, 206], [628, 210], [640, 226], [636, 298], [620, 304], [572, 300], [566, 214]),
};

/** A ring from arcs; `-name` runs it backwards. */
function ring(names) {
  const out = [];
  for (const name of names) {
    const arc = name.startsWith('-') ? [...ARCS[name.slice(1)]].reverse() : ARCS[name];
    out.push(...(out.length === 0 ? arc : arc.slice(1)));
  }
  return out.map(place);
}

const COMMUNITIES = {
  329900001001: '站前社区',
  329900001002: '老街社区',
  329900001003: '河湾社区',
  329900001201: '西圩村',
  329900001202: '东荡村',
  329900001203: '南港村',
};

/** Community, number, name, polygons (lists of rings of arcs, counter-clockwise outside). */
const GRIDS = [
  ['329900001001', '001', '铁路新村网格', [[['huanghai1', 'jiefang4', '-north1', '-rail4']]]],
  ['329900001001', '002', '实验学校网格', [[['renmin1', 'jiefang3', '-huanghai1', '-rail3']]]],
  ['329900001001', '003', '纺织厂网格', [[['south1', 'jiefang1', '-jianjun1', '-rail1']]]],
  ['329900001002', '001', '米市巷网格', [[['jianjun1', 'jiefang2', '-renmin1', '-rail2']]]],
  ['329900001002', '002', '鱼市口网格', [[['renmin2', 'river3', '-huanghai2', '-jiefang3']]]],
  ['329900001002', '003', '盐仓巷网格', [[['jianjun2', 'river2', '-renmin2', '-jiefang2']]]],
  ['329900001003', '001', '望河苑网格', [[['huanghai2', 'river4a', 'river4b', '-north2', '-jiefang4']]]],
  ['329900001003', '002', '南园新村网格', [[['south2', 'river1', '-jianjun2', '-jiefang1']]]],
  ['329900001003', '003', '海悦花园网格', [[['renmin3', 'donghuan', '-compoundNorth', '-river4a', '-river3']]]],
  ['329900001201', '001', '西圩村网格', [[['rail1', 'rail2', 'rail3', 'rail4', '-westFields']]]],
  [
    '329900001202',
    '001',
    '东荡村网格',
    [[['compoundNorth', '-donghuan', 'renmin4', '-northEast', '-river4b'], ['-enclave']]],
  ],
  [
    '329900001203',
    '001',
    '南港村网格',
    [[['-southEast', '-renmin4', '-renmin3', '-river2', '-river1']], [['enclave']]],
  ],
];

/** The grids as GeoJSON features, WGS 84. */
export function grids() {
  return GRIDS.map(([community, number, name, polygons]) => {
    const coordinates = polygons.map((rings) => rings.map(ring));
    return {
      type: 'Feature',
      properties: { code: community + number, name, community, community_name: COMMUNITIES[community] },
      geometry:
        coordinates.length === 1
          ? { type: 'Polygon', coordinates: coordinates[0] }
          : { type: 'MultiPolygon', coordinates },
    };
  });
}
