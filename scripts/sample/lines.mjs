/** The lines of the town on the board: river, railway, canals, streets, and the points where they meet the borders of grids. */
import { densify, place } from './ground.mjs';

/** Eastings of the river's and the railway's middle at a northing. */
export const riverAt = (y) => 240 + 34 * Math.sin(y / 130);
export const railAt = (y) => -300 + 0.09 * y + 10 * Math.sin(y / 240);

/** The part of a curve x = f(y) between two northings, a point every 20 m (northings are multiples of 20). */
export function along(f, from, to) {
  const out = [];
  const step = from < to ? 20 : -20;
  for (let y = from; step > 0 ? y <= to : y >= to; y += step) out.push([f(y), y]);
  return out;
}

/** Streets of the town. Where a grid's border follows a street, both are built from the same points. */
export const STREETS = [
  [
    'primary',
    '人民路',
    [
      [-720, 0],
      [-625, 0],
      [railAt(0), 0],
      [-40, 0],
      [riverAt(0), 0],
      [520, 0],
      [815, 0],
      [900, 0],
    ],
  ],
  [
    'secondary',
    '解放路',
    [
      [-40, -520],
      [-40, -420],
      [-40, -200],
      [-40, 0],
      [-40, 200],
      [-40, 420],
      [-40, 520],
    ],
  ],
  [
    'secondary',
    '黄海街',
    [
      [railAt(200) + 14, 200],
      [-40, 200],
      [205, 200],
    ],
  ],
  [
    'secondary',
    '建军路',
    [
      [railAt(-200) + 14, -200],
      [-40, -200],
      [172, -200],
    ],
  ],
  [
    'tertiary',
    '东环路',
    [
      [520, -520],
      [520, -420],
      [520, 0],
      [520, 260],
      [520, 420],
      [520, 520],
    ],
  ],
  [
    'tertiary',
    '滨河路',
    [
      [172, -200],
      [186, -100],
      [198, 0],
      [222, 60],
      [232, 130],
      [205, 200],
    ],
  ],
  [
    'trunk',
    '国道',
    [
      [-556, -520],
      [-554, -200],
      [-550, 0],
      [-549, 200],
      [-546, 520],
    ],
  ],
  [
    'residential',
    '站前路',
    [
      [-150, 0],
      [-150, 100],
      [-150, 200],
    ],
  ],
  [
    'residential',
    '车站路',
    [
      [railAt(300) + 70, 200],
      [railAt(300) + 76, 300],
      [railAt(400) + 72, 405],
    ],
  ],
  [
    'residential',
    '纺织路',
    [
      [-175, -200],
      [-172, -300],
      [-176, -410],
    ],
  ],
  [
    'residential',
    '望河路',
    [
      [60, 200],
      [64, 300],
      [60, 412],
    ],
  ],
  [
    'residential',
    '南园路',
    [
      [80, -200],
      [76, -300],
      [80, -412],
    ],
  ],
  [
    'residential',
    '海悦路',
    [
      [400, 0],
      [398, 120],
      [404, 260],
    ],
  ],
  [
    'service',
    null,
    [
      [290, 66],
      [340, 70],
      [398, 66],
      [450, 70],
      [505, 66],
    ],
  ],
  [
    'service',
    null,
    [
      [296, 168],
      [340, 170],
      [402, 166],
      [450, 170],
      [505, 168],
    ],
  ],
  [
    'unclassified',
    '圩堤路',
    [
      [-444, -400],
      [-440, -200],
      [-446, 0],
      [-438, 200],
      [-442, 400],
    ],
  ],
  [
    'unclassified',
    '荡东路',
    [
      [660, 0],
      [654, 120],
      [662, 260],
      [656, 412],
    ],
  ],
  [
    'unclassified',
    '港北路',
    [
      [284, -158],
      [400, -156],
      [520, -159],
      [660, -156],
      [800, -158],
    ],
  ],
  [
    'unclassified',
    '港南路',
    [
      [258, -244],
      [400, -246],
      [520, -243],
      [660, -246],
      [800, -244],
    ],
  ],
];

const WATERS = [
  ['river', '晒河', along(riverAt, -520, 520)],
  [
    'canal',
    '南港',
    [
      [riverAt(-200), -200],
      [400, -201],
      [520, -200],
      [660, -202],
      [815, -200],
      [900, -199],
    ],
  ],
  [
    'canal',
    '荡口河',
    [
      [690, 0],
      [686, 120],
      [694, 260],
      [690, 420],
      [688, 520],
    ],
  ],
  [
    'ditch',
    null,
    [
      [-485, -410],
      [-484, -200],
      [-486, -12],
    ],
  ],
  [
    'ditch',
    null,
    [
      [-486, 14],
      [-487, 200],
      [-485, 410],
    ],
  ],
];

/** The barriers as GeoJSON features, with the lanes of the old quarter. */
export function barriers(lanes) {
  const line = (kind, name, points) => ({
    type: 'Feature',
    properties: { class: kind, name },
    geometry: { type: 'LineString', coordinates: points.map(place) },
  });
  return [
    ...STREETS.map(([kind, name, points]) => line(kind, name, densify(points))),
    ...WATERS.map(([kind, name, points]) => line(kind, name, densify(points))),
    line('rail', '新长线', along(railAt, -520, 520)),
    ...lanes.map(([kind, name, points]) => line(kind, name, points)),
  ];
}
