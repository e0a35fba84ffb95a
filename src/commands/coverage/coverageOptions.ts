import * as incidents from '../incidentOptions.ts';
import * as input from '../inputOptions.ts';
import { number, optional, repeatable, toggle } from '../option.ts';

/** People at hand, in all commands. */
export const staff = repeatable({
  flag: 'staff',
  placeholder: 'FILE',
  help: {
    en: "people: CSV with id, role (liaison, volunteer), lon, lat, microgrid; as bound there or by --assigned; 'city/*/staff.csv' in quotes takes all files that fit; may be given several times, as the other inputs",
    zh: "人员：CSV，含编号、角色（联络员、志愿者）、经度、纬度、所属微网格；也可由 --assigned 指定归属；带引号的 'city/*/staff.csv' 表示所有匹配的文件；可多次给出，其他输入亦然",
  },
});

const assigned = optional({
  flag: 'assigned',
  placeholder: 'FILE',
  help: {
    en: 'who works where: the staff.csv of gridloom staff; goes before what --staff says',
    zh: '人员归属：gridloom staff 生成的 staff.csv，优先于 --staff 中的归属',
  },
});

const hierarchy = optional({
  flag: 'hierarchy',
  placeholder: 'FILE',
  help: {
    en: 'table of what belongs to what: CSV with grid or community, then township, county, city',
    zh: '层级表：CSV，每行一个网格或社区，及其所属镇街、县区、市',
  },
});

const earlier = optional({
  flag: 'earlier',
  placeholder: 'FILE',
  help: { en: 'coverage.csv of an earlier time, to tell the changes', zh: '以前的 coverage.csv，用于计算变化' },
});

const detour = number({
  flag: 'detour',
  placeholder: 'FACTOR',
  from: 1,
  to: 5,
  fallback: 1.3,
  help: {
    en: 'walking distance is the straight line times this',
    zh: '步行距离 = 直线距离 × 此系数',
  },
});

const publish = toggle({
  flag: 'publish',
  help: {
    en: 'for publication: hide counts below --k, and what would give them away',
    zh: '用于公开发布：隐去小于 --k 的计数及可反推它们的数值',
  },
});

const k = number({
  flag: 'k',
  placeholder: 'N',
  from: 2,
  whole: true,
  fallback: 10,
  help: { en: 'least count that is published', zh: '公开发布的最小计数' },
});

const out = optional({
  flag: 'out',
  placeholder: 'DIR',
  help: {
    en: 'folder for coverage.csv, coverage.json and the page coverage.html',
    zh: '输出文件夹：coverage.csv、coverage.json 和页面 coverage.html',
  },
});

const force = toggle({ flag: 'force', help: { en: 'overwrite an existing folder', zh: '覆盖已有文件夹' } });

/** All options of `coverage`. */
export const COVERAGE_OPTIONS = {
  households: repeatable({
    flag: 'households',
    placeholder: 'FILE',
    help: {
      en: 'the register of households: places for distances, people, and who has come since',
      zh: '住户表：用于计算距离、人数和新增住户',
    },
  }),
  grids: repeatable({
    flag: 'grids',
    placeholder: 'FILE',
    help: {
      en: 'community grids, to find ground, households and incidents outside of all micro-grids',
      zh: '社区网格面，用于找出微网格之外的地面、住户和事件',
    },
  }),
  buildings: input.buildings,
  hierarchy,
  staff,
  assigned,
  incidents: incidents.incidents,
  classes: incidents.classes,
  zone: incidents.zone,
  dateOrder: incidents.dateOrder,
  earlier,
  detour,
  publish,
  k,
  out,
  force,
  crs: input.crs,
  map: input.map,
  encoding: input.encoding,
  maxRejected: input.rejectedShare,
} as const;
