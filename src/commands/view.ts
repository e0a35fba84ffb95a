import { storedPlanFiles } from '../io/plan/planFiles.ts';
import { InputError } from '../model/error.ts';
import { note, renderNote, renderRemedy } from '../model/note.ts';
import { command } from './command.ts';
import * as input from './inputOptions.ts';
import { number, optional } from './option.ts';
import type { Platform } from './platform.ts';

/** The viewer in a browser on this computer, with the data loaded. */
export const view = command({
  name: 'view',
  summary: {
    en: 'the viewer in a browser, on this computer only, with the data loaded',
    zh: '在本机浏览器中打开可视化界面并载入数据',
  },
  arguments: [{ ...input.plan, optional: true }],
  options: {
    grids: { ...optional({ ...input.grids, placeholder: 'FILE' }) },
    households: { ...optional({ ...input.households, placeholder: 'FILE' }) },
    buildings: input.buildings,
    barriers: input.barriers,
    crs: input.crs,
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
    const data = new Map<string, Uint8Array>();
    const files: { readonly name: string; readonly role: string }[] = [];
    const open = async (role: string, file: string) => {
      const { name, bytes } = await platform.readInput(file);
      data.set(name, bytes);
      files.push({ name, role });
    };
    const { grids, households, buildings, barriers } = values;
    if (path !== '' && (grids === null || households === null)) throw new InputError('view-inputs');
    if (grids !== null) await open('grids', grids);
    if (households !== null) await open('households', households);
    if (buildings !== null) await open('buildings', buildings);
    for (const file of barriers) await open('barriers', file);
    const plan = path === '' ? [] : await planIn(platform, path, data);
    if (files.length > 0) data.set('manifest.json', platform.utf8(JSON.stringify({ files, plan, crs: values.crs })));
    const { address } = await platform.serve(data, values.port);
    const told = note('view-address', { address });
    const lines = [renderNote(told, platform.lang), renderRemedy(told, platform.lang)];
    return { exit: 0, json: { address }, tables: [], lines, stays: true };
  },
});

async function planIn(platform: Platform, path: string, data: Map<string, Uint8Array>): Promise<string[]> {
  const files = storedPlanFiles(await platform.readPlan(path));
  for (const { name, chunks } of files) data.set(`plan/${name}`, platform.utf8([...chunks].join('')));
  return files.map(({ name }) => name);
}
