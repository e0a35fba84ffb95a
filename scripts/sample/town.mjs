/** The town put together: which buildings stand in which grid, and the few oddities that every real register has. */
import { hall, slab, tower } from './blocks.mjs';
import { place, stand } from './ground.mjs';
import { railAt, riverAt } from './lines.mjs';
import { oldQuarter } from './quarter.mjs';
import { row } from './village.mjs';

/** Fills the register and returns the lanes of the old quarter. */
export function build(register) {
  railwayEstate(register);
  school(register);
  works(register);
  const lanes = [
    ...oldQuarter(register, '米市巷', [railAt(-100) + 34, -184, -54, -16], 4, 3),
    ...oldQuarter(register, '鱼市口', [-26, 16, 184, 184], 4, 3, ['0,2']),
    ...oldQuarter(register, '盐仓巷', [-26, -184, 168, -16], 4, 3),
  ];
  hall(register, '鱼市口农贸市场', [-1, 158], 40, 34, 'market', 2);
  riverView(register);
  southGarden(register);
  seaJoy(register);
  villages(register);
  oddities(register);
  return lanes;
}

/** 铁路新村: walk-ups of the sixties' railway, behind the goods yard. */
function railwayEstate(register) {
  const units = [3, 4, 3, 4, 3, 3, 4, 3, 3, 4];
  units.forEach((n, i) => {
    const column = i % 2;
    slab(register, `铁路新村${i + 1}幢`, [-152 + column * 66, 232 + Math.floor(i / 2) * 36], { units: n, floors: 6 });
  });
  for (let i = 0; i < 4; i++) hall(register, `货场${i + 1}号库`, [railAt(300) + 34, 232 + i * 48], 22, 38, 'warehouse');
  hall(register, '铁路新村幼儿园', [-112, 408], 34, 12, 'kindergarten', 2);
  hall(register, '铁路新村车棚', [-60, 408], 22, 5, 'shed');
}

/** 实验学校: the campus, and walk-ups east of it. */
function school(register) {
  const wing = [
    [-38, -8],
    [38, -8],
    [38, 8],
    [-24, 8],
    [-24, 40],
    [-38, 40],
  ];
  hall(register, '实验学校教学楼', [-226, 52], 0, 0, 'school', 5, wing);
  hall(register, '实验学校实验楼', [-206, 128], 62, 14, 'school', 4);
  hall(register, '实验学校体育馆', [-246, 172], 44, 28, 'school', 2);
  const units = [3, 3, 4, 3, 4, 3, 3, 3];
  units.forEach((n, i) => {
    if (i < 4) slab(register, `教工新村${i + 1}幢`, [-112, 26 + i * 42], { units: n, floors: 6 });
    else slab(register, `教工新村${i + 1}幢`, [-66, 44 + (i - 4) * 42], { units: 3, floors: 6, unitWidth: 11.5 });
  });
}

/** 纺织厂: the works by the railway and the homes of its people. */
function works(register) {
  for (let i = 0; i < 3; i++)
    hall(register, `纺织厂${i + 1}号车间`, [-252 - i * 4, -258 - i * 55], 64, 40, 'industrial');
  hall(register, '纺织厂办公楼', [-228, -218], 30, 12, 'office', 4);
  const units = [3, 4, 3, 3, 3, 4, 3, 3];
  units.forEach((n, i) => {
    slab(register, `纺织新村${i + 1}幢`, [-140 + (i % 2) * 64, -232 - Math.floor(i / 2) * 46], {
      units: n,
      floors: 6,
      unitWidth: 12,
    });
  });
}

/** 望河苑: middle-high slabs; two of three entrances and eighteen floors exceed any micro-grid. */
function riverView(register) {
  slab(register, '望河苑1幢', [10, 240], { units: 2, floors: 11, unitWidth: 16, depth: 13 });
  slab(register, '望河苑2幢', [10, 292], { units: 2, floors: 11, unitWidth: 16, depth: 13 });
  slab(register, '望河苑3幢', [10, 346], { units: 3, floors: 18, unitWidth: 16, depth: 13 });
  slab(register, '望河苑4幢', [140, 240], { units: 2, floors: 11, unitWidth: 16, depth: 13 });
  slab(register, '望河苑5幢', [140, 292], { units: 2, floors: 11, unitWidth: 16, depth: 13 });
  slab(register, '望河苑6幢', [140, 346], { units: 3, floors: 18, unitWidth: 16, depth: 13 });
  tower(register, '望河苑7幢', [10, 396], { floors: 18, size: 22 });
  hall(register, '望河苑会所', [140, 396], 36, 16, 'commercial', 3);
  hall(register, '望河苑地库出入口', [205, 268], 6, 12, 'garage');
}

/** 南园新村: walk-ups and one tower of eighteen floors. */
function southGarden(register) {
  const units = [4, 3, 3, 4, 3, 3, 4, 3];
  units.forEach((n, i) => {
    slab(
      register,
      `南园新村${i + 1}幢`,
      [(i % 2 === 0 ? 18 : 136) + (i % 4 > 1 ? -4 : 0), -234 - Math.floor(i / 2) * 42],
      { units: n, floors: 6 },
    );
  });
  tower(register, '南园新村9幢', [10, -396], { floors: 18 });
  hall(register, '南园社区卫生站', [140, -398], 28, 14, 'clinic', 3);
}

/** 海悦花园: the compound of towers by the river; the entrance of 33 floors holds 132 households. */
function seaJoy(register) {
  tower(register, '海悦花园1幢', [346, 32], { floors: 33, vacancy: 0, size: 27 });
  tower(register, '海悦花园2幢', [452, 32], { floors: 26, size: 26 });
  slab(register, '海悦花园3幢', [338, 118], { units: 2, floors: 11, unitWidth: 16, depth: 13 });
  slab(register, '海悦花园4幢', [454, 118], { units: 2, floors: 11, unitWidth: 16, depth: 13 });
  slab(register, '海悦花园5幢', [344, 216], { units: 2, floors: 18, unitWidth: 16, depth: 14 });
  slab(register, '海悦花园6幢', [458, 216], { units: 2, floors: 15, unitWidth: 16, depth: 14 });
  hall(register, '海悦花园物业楼', [424, 186], 14, 18, 'commercial', 2);
  hall(register, '海悦花园幼儿园', [494, 146], 18, 16, 'kindergarten', 3);
}

function villages(register) {
  // 西圩村: short rows on both sides of a ditch and a dyke road.
  let n = 1;
  for (let y = -376; y <= 384; y += 38) {
    if (Math.abs(y) < 22) continue;
    n = row(register, '西圩村', n, [-527, -495], y);
    n = row(register, '西圩村', n, [-476, -450], y + 4);
    n = row(register, '西圩村', n, [-432, y < 0 ? -364 : -348], y + 4);
  }
  n = row(register, '西圩村', n, [-612, -566], 60);
  hall(register, '西圩村粮库', [-590, -220], 20, 44, 'warehouse');
  // 东荡村: rows across a small river, an old hamlet's worth of fields between them.
  n = 1;
  for (const y of [30, 66, 102, 138, 322, 358, 394]) {
    n = row(register, '东荡村', n, [536, 648], y);
    n = row(register, '东荡村', n, [702, y < 200 ? 784 : 790], y + 3);
  }
  for (const y of [178, 218, 258]) n = row(register, '东荡村', n, [704, 780], y);
  for (const y of [290, 326, 362, 398]) n = row(register, '东荡村', n, [324, 504], y);
  // 南港村: rows on each side of the canal; its old hamlet lies as an enclave in 东荡村.
  n = 1;
  for (const [y, east] of [
    [-88, 640],
    [-124, 700],
    [-178, 796],
    [-222, 794],
    [-266, 720],
  ]) {
    n = row(register, '南港村', n, [268, 508], y);
    n = row(register, '南港村', n, [532, east], y);
  }
  for (const y of [222, 254, 286]) n = row(register, '南港村', n, [574, 632], y, { gap: 0, sheds: 0 });
  hall(register, '南港村村部', [490, -312], 30, 12, 'public', 2);
  // Plastic greenhouses in the fields.
  for (let i = 0; i < 8; i++)
    hall(register, `南港村大棚${i + 1}号`, [566 + (i % 4) * 16, -330 - Math.floor(i / 4) * 52], 8, 44, 'greenhouse');
  for (let i = 0; i < 5; i++) hall(register, `西圩村大棚${i + 1}号`, [-588, 190 + i * 15], 42, 8, 'greenhouse');
}

/** Oddities in small number: what a register of a real town brings along. */
function oddities(register) {
  // A household eight metres outside the wall of its building, with no building named: the nearest within 15 m is meant.
  register.household(stand([140, 292])([0, -14.5]));
  // A household with no building at all: a boat moored at the bank; and a watchman's hut in the fields that no footprint shows.
  register.household(place([riverAt(-320) + 14, -320]), { people: 2 });
  register.household(place([720, -350]), { people: 1 });
  // A household outside all grids, of a farm beyond the border.
  register.household(place([-760, 120]), { people: 3 });
  // Households whose persons are not known.
  for (const row of register.rows) if (register.random.chance(0.004)) row.people = null;
}
