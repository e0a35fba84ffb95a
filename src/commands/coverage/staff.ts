import { staffPosts } from '../../coverage/staff/staffPosts.ts';
import { interiorPoint } from '../../geometry/interiorPoint.ts';
import { RegisterReader, registerOfPlan } from '../../io/coverage/readRegister.ts';
import { staffCsv, vacanciesCsv } from '../../io/coverage/staffFiles.ts';
import { jsonChunks } from '../../io/json.ts';
import { crsOf, encodingOf } from '../../io/readTown.ts';
import { note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import { command } from '../command.ts';
import * as input from '../inputOptions.ts';
import { mapOf } from '../mapOf.ts';
import { openEach } from '../openEach.ts';
import { number, optional, repeatable, several, toggle } from '../option.ts';
import { COVERAGE_OPTIONS } from './coverageOptions.ts';
import { type CoveragePlan, openCoveragePlan } from './openCoveragePlan.ts';
import { firstOf, openStaff } from './openStaff.ts';
import { roleJson } from './roleJson.ts';
import { staffOutcome } from './staffOutcome.ts';

const NAMES = ['staff.csv', 'vacancies.csv', 'report.json'] as const;

/** People at hand to micro-grids: as many posts as can be filled, by the least sum of ways. */
export const staff = command({
  name: 'staff',
  summary: {
    en: 'people at hand to micro-grids by the least sum of ways, and which posts stay vacant',
    zh: '将现有人员分配到微网格（总路程最短），并列出空缺岗位',
  },
  arguments: [input.plan],
  options: {
    staff: several({
      flag: 'staff',
      placeholder: 'FILE',
      help: {
        en: 'people at hand: CSV with id, role (liaison, volunteer), lon, lat, optional microgrid',
        zh: '现有人员：CSV，含编号、角色（联络员、志愿者）、经度、纬度，可选所属微网格',
      },
    }),
    households: repeatable({
      flag: 'households',
      placeholder: 'FILE',
      help: {
        en: 'the register of households: ways are measured to their mean place; else to the middle of the ground',
        zh: '住户表：路程量到住户的平均位置；不给则量到微网格地面的中部',
      },
    }),
    fixed: toggle({
      flag: 'fixed',
      help: { en: 'people who are bound to a micro-grid stay there', zh: '已有所属微网格的人员保持不动' },
    }),
    maxDistance: number({
      flag: 'max-distance',
      placeholder: 'METRES',
      from: 1,
      fallback: null,
      help: { en: 'nobody is sent farther than this', zh: '任何人的路程不超过此值（米）' },
    }),
    detour: COVERAGE_OPTIONS.detour,
    out: optional({
      flag: 'out',
      placeholder: 'DIR',
      help: {
        en: 'folder for staff.csv, vacancies.csv and report.json',
        zh: '输出文件夹：staff.csv、vacancies.csv、report.json',
      },
    }),
    force: COVERAGE_OPTIONS.force,
    crs: input.crs,
    map: input.map,
    encoding: input.encoding,
    maxRejected: input.rejectedShare,
  },
  examples: [
    'gridloom staff plan --staff people.csv --households households.csv --out posts',
    'gridloom staff plan --staff people.csv --fixed --max-distance 2000 --out posts',
    "gridloom staff plan --staff 'city/*/staff.csv' --households 'city/*/households.csv' --out posts",
  ],
  async run(values, platform, [path = '']) {
    const { out, force } = values;
    if (out !== null) await platform.checkFolder(out, NAMES, { force });
    const inputs: InputChecksum[] = [];
    const plan = await openCoveragePlan(platform, path);
    const crs = values.crs ?? plan.report.parameters.crs;
    const opened = await openStaff(platform, values.staff, { ...values, crs }, inputs);
    const { staff: people } = opened;
    const nowhere = [...people.lon.keys()].filter((i) => Number.isNaN(people.lon[i]!));
    if (nowhere.length > 0) platform.say(note('staff-nowhere', firstOf(nowhere, opened)));
    let register = registerOfPlan(plan.lines);
    if (values.households.length > 0) {
      const reader = new RegisterReader(plan.lines);
      for await (const source of openEach(platform, 'households', values.households, inputs))
        reader.read(source, {
          ...values,
          map: mapOf(values.map, 'households'),
          crs: crsOf(crs, 'households'),
          encoding: encodingOf(values.encoding, 'households'),
        });
      const read = reader.finish();
      for (const n of read.notes) platform.say(n);
      register = read.register;
    }
    const codes = plan.microgrids.map(({ code }) => code);
    const known = new Set(codes);
    const foreign = [...people.microgrid.keys()].filter((i) => {
      const code = people.microgrid[i]!;
      return values.fixed && code !== null && !known.has(code);
    });
    if (foreign.length > 0) platform.say(note('staff-microgrid-unknown', firstOf(foreign, opened)));
    const options = {
      fixed: values.fixed,
      detour: values.detour,
      farthest: values.maxDistance ?? Number.POSITIVE_INFINITY,
    };
    const result = staffPosts(people, { codes, ...middlesOf(plan, register) }, options);
    if (out !== null) {
      const report = {
        format: 'gridloom staff 1',
        version: platform.version,
        parameters: { fixed: values.fixed, detour: values.detour, max_distance: values.maxDistance },
        inputs: inputs.map((one) => ({ ...one })),
        microgrids: codes.length,
        roles: result.roles.map(roleJson),
      };
      await platform.writeFolder(
        out,
        [
          { name: NAMES[0], chunks: staffCsv(people, codes, result.microgrid, result.distance) },
          { name: NAMES[1], chunks: vacanciesCsv(plan.microgrids, result.missing) },
          { name: NAMES[2], chunks: jsonChunks(report) },
        ],
        { force },
      );
    }
    return staffOutcome(result, plan.microgrids, out, platform.lang);
  },
});

/** The mean place of each micro-grid's households; where none is known, a point in the middle of its ground. */
function middlesOf({ microgrids, lines }: CoveragePlan, register: ReturnType<typeof registerOfPlan>) {
  const index = new Map(microgrids.map(({ code }, m) => [code, m]));
  const ofCode = lines.codes.map((code) => index.get(code) ?? -1);
  const [weight, lon, lat] = [microgrids, microgrids, microgrids].map(({ length }) => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  register.microgrid.forEach((code, i) => {
    const m = code < 0 ? -1 : ofCode[code]!;
    const households = register.households[i]!;
    if (m < 0 || households === 0 || Number.isNaN(register.lon[i]!)) return;
    weight[m]! += households;
    // A running mean keeps all digits of the degrees.
    lon[m]! += ((register.lon[i]! - lon[m]!) * households) / weight[m]!;
    lat[m]! += ((register.lat[i]! - lat[m]!) * households) / weight[m]!;
  });
  microgrids.forEach(({ ground }, m) => {
    if (weight[m]! > 0) return;
    const rings = ground.type === 'Polygon' ? ground.coordinates : ground.coordinates[0]!;
    [lon[m], lat[m]] = interiorPoint(rings);
  });
  return { lon, lat };
}
