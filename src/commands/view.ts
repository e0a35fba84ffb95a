import { storedPlanFiles } from '../io/plan/planFiles.ts';
import { InputError } from '../model/error.ts';
import { note, renderNote, renderRemedy } from '../model/note.ts';
import { command } from './command.ts';
import { incidents } from './incidentOptions.ts';
import { inherited, OF_PLAN } from './inheritedOptions.ts';
import * as input from './inputOptions.ts';
import { withRoles } from './openTown.ts';
import { number, repeatable } from './option.ts';
import type { Platform, ServedFile } from './platform.ts';

/** The viewer in a browser on this computer, with the data loaded. */
export const view = command({
  name: 'view',
  summary: {
    en: 'the viewer in a browser, on this computer only, with the data loaded',
    zh: '在本机浏览器中打开可视化界面并载入数据',
  },
  arguments: [{ ...input.plan, optional: true }],
  options: {
    grids: repeatable({ ...input.grids, placeholder: 'FILE' }),
    households: repeatable({ ...input.households, placeholder: 'FILE' }),
    buildings: input.buildings,
    barriers: input.barriers,
    incidents,
    crs: inherited(input.crs, OF_PLAN),
    map: input.map,
    encoding: input.encoding,
    port: number({
      flag: 'port',
      placeholder: 'N',
      from: 0,
      to: 65535,
      whole: true,
      fallback: 0,
      help: { en: 'port on loopback; 0 for any that is free', zh: '本机端口；0 表示任选空闲端口' },
    }),
  },
  examples: [
    'gridloom view',
    'gridloom view plan --grids grids.geojson --households households.csv --buildings buildings.geojson --barriers roads.geojson',
  ],
  async run(values, platform, [path = '']) {
    const data = new Map<string, ServedFile>();
    const files: { readonly name: string; readonly role: string; readonly bytes: number }[] = [];
    if (path !== '' && (values.grids.length === 0 || values.households.length === 0))
      throw new InputError('view-inputs');
    for (const role of ['grids', 'households', 'buildings', 'barriers', 'incidents'] as const)
      for (const pattern of values[role])
        for (const found of await platform.findInputs(pattern)) {
          const bytes = await platform.sizeOf(found.path);
          const name = unusedName(found.name, data);
          data.set(name, { path: found.path });
          files.push({ name, role, bytes });
        }
    const plan = path === '' ? [] : await planIn(platform, path, data);
    const { crs } = values;
    const { encoding } = values;
    const map = withRoles(values.map);
    if (files.length > 0) data.set('manifest.json', platform.utf8(JSON.stringify({ files, plan, crs, map, encoding })));
    const { address } = await platform.serve(data, values.port);
    const told = note('view-address', { address });
    const lines = [renderNote(told, platform.lang), renderRemedy(told, platform.lang)];
    return { exit: 0, json: { address }, tables: [], lines, stays: true };
  },
});

/** Files of several folders may share a name: later ones get a number. */
function unusedName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${stem} (${n})${end}`;
  return own;
}

/** The plan's files under `plan/`: those of its folder as they lie, or those that its GeoPackage stands for. */
async function planIn(platform: Platform, path: string, data: Map<string, ServedFile>) {
  const plan: { readonly name: string; readonly bytes: number }[] = [];
  const add = (name: string, file: ServedFile, bytes: number) => {
    data.set(`plan/${name}`, file);
    plan.push({ name, bytes });
  };
  const folder = await platform.planFiles(path);
  if (folder !== null) for (const file of folder) add(file.name, { path: file.path }, await platform.sizeOf(file.path));
  else
    for (const { name, chunks } of storedPlanFiles(await platform.readPlan(path))) {
      const bytes = platform.utf8([...chunks].join(''));
      add(name, bytes, bytes.length);
    }
  return plan;
}
