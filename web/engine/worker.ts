import { version } from '../../package.json';
import {
  COMMANDS,
  type IncidentTable,
  type InputChecksum,
  InputError,
  type Lang,
  loadGeos,
  MICROGRIDS_FILE,
  note,
  type PlanParameters,
  type Platform,
  REPORT_FILE,
  RegionIndex,
  readIncidents,
  readPlanGround,
  type StoredPlan,
  type Town,
} from '../../src/main.ts';
import { Handwork } from './handwork.ts';
import { incidentViewOf } from './incidentView.ts';
import { type PlanView, planViewOf, type SiteView, siteViewOf, townViewOf } from './planView.ts';
import { browserPlatform, readingOf } from './platform.ts';
import type { ReadAs, Reply, Request, TownNames } from './protocol.ts';
import { putPlan } from './putPlan.ts';
import { TownParts } from './townParts.ts';
import { readOptionsOf, sourceOf, Trials } from './trials.ts';
import { VirtualFiles } from './virtualFiles.ts';

/** The engine beside the page: the same commands as on the command line, over files in memory. */
const files = new VirtualFiles();
const trials = new Trials(files);

const parts = new TownParts(files);

/** The plan that the page shows, with what it was made from; its households are read when they are needed. */
let shown: {
  readonly path: string;
  readonly names: TownNames;
  readonly parameters: PlanParameters;
  readonly planned: readonly InputChecksum[];
  /** Null where there are too many to be kept: they are read again. */
  readonly microgrids: StoredPlan['microgrids'] | null;
  readonly hand: Handwork;
} | null = null;

/** What is done beside what the user asked for says nothing of its own in words. */
const quiet = (id: number): Platform => browserPlatform(files, 'en', version, id, tell);

const tell = (reply: Reply, transfer: Transferable[] = []) => postMessage(reply, { transfer });

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).catch((error: unknown) => {
    const lang: Lang = 'lang' in data ? data.lang : 'en';
    if (error instanceof InputError)
      tell({ kind: 'failed', id: data.id, fault: 'user', text: error.render(lang), code: error.note.code });
    else
      tell({
        kind: 'failed',
        id: data.id,
        fault: 'ours',
        code: null,
        text: error instanceof Error ? error.message : String(error),
      });
  });
});

async function answer(request: Request): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'warm':
      await loadGeos();
      return tell({ kind: 'done', id, outcome: null });
    case 'files':
      for (const { name, file } of request.files) files.put(name, file);
      return tell({ kind: 'done', id, outcome: null });
    case 'run': {
      const command = COMMANDS.find((c) => c.name === request.command);
      if (!command) throw new Error(`There is no command ${request.command}.`);
      const outcome = await command.run(request.raw, browserPlatform(files, request.lang, version, id, tell));
      return tell({ kind: 'done', id, outcome });
    }
    case 'view': {
      const view = await viewOf(id, request.plan, request.town, request.lang);
      return tell({ kind: 'view', id, view }, buffersIn(view));
    }
    case 'sites': {
      const sites = await sitesOf(id, request.lang, request.wanted);
      return tell({ kind: 'sites', id, sites }, buffersIn(sites));
    }
    case 'households': {
      const positions = await householdPlaces(id);
      return tell({ kind: 'places', id, positions }, [positions.buffer as ArrayBuffer]);
    }
    case 'town': {
      const platform = browserPlatform(files, request.lang, version, id, tell);
      const { town: names } = request;
      const parameters = { crs: names.crs ?? 'wgs84' };
      const read = async (role: 'grids' | 'buildings' | 'barriers') =>
        (await parts.part(role, platform, names, parameters)).part[role];
      const town = townViewOf({
        grids: (await read('grids')) as Town['grids'],
        buildings: (await read('buildings')) as Town['buildings'],
        barriers: (await read('barriers')) as Town['barriers'],
      });
      return tell({ kind: 'town', id, town }, buffersIn(town));
    }
    case 'edit': {
      const edit = await shownPlan().hand.open(request.grid, quiet(id));
      return tell({ kind: 'edited', id, edit, refused: null });
    }
    case 'incidents': {
      const incidents = incidentViewOf(await incidentsIn(request.file, request.as));
      return tell({ kind: 'incidents', id, incidents }, buffersIn(incidents));
    }
    case 'survey': {
      const survey = await trials.survey(request, readingOf(request.file, id, tell));
      return tell({ kind: 'survey', id, survey });
    }
    case 'try': {
      const tried = await trials.read(request, readingOf(request.file, id, tell));
      return tell({ kind: 'tried', id, tried });
    }
    case 'plan':
      return tell({ kind: 'plan', id, plan: await putPlan(files, request.plan, request.files) });
    case 'locate': {
      const region = await placed(request.positions);
      return tell({ kind: 'located', id, region }, [region.buffer as ArrayBuffer]);
    }
    case 'steps': {
      const told = (done: number) => tell({ kind: 'step', id, done });
      const taken = await shownPlan().hand.take(request.steps, request.lang, quiet(id), told);
      return tell({ kind: 'edited', id, ...taken });
    }
    case 'undo':
    case 'redo': {
      const edit = await shownPlan().hand.back(request.kind, quiet(id));
      return tell({ kind: 'edited', id, edit, refused: null });
    }
    case 'keep': {
      const kept = await shownPlan().hand.files(request.lang, quiet(id));
      files.removeFolder(request.plan);
      for (const { name, chunks } of kept) files.putText(`${request.plan}/${name}`, chunks);
      return tell({ kind: 'done', id, outcome: null });
    }
    case 'written':
      return tell({ kind: 'files', id, files: files.folder(request.plan) });
  }
}

/** Inputs of fewer bytes are read before the plan is shown, so that it is drawn once. */
const SOON = 8_000_000;

async function viewOf(id: number, path: string, names: TownNames, lang: Lang): Promise<PlanView> {
  const platform = browserPlatform(files, lang, version, id, tell);
  const plan = readPlanGround(await files.texts(path, [REPORT_FILE, MICROGRIDS_FILE]));
  // The plan tells the datum that its inputs were in.
  const parameters = { ...plan.parameters, crs: names.crs ?? plan.parameters.crs };
  const { grids } = (await parts.part('grids', platform, names, parameters)).part;
  const later = [...names.buildings, ...names.barriers];
  // Of a large town they may still be on their way.
  const soon = later.every((name) => files.get(name) !== null) && files.sizeOf(later) < SOON;
  const view = planViewOf(plan, grids, soon ? await siteView(platform, names, parameters) : null);
  // The page takes the view's columns away: this side keeps its own.
  const colour = view.colour.slice();
  shown = {
    path,
    names,
    parameters,
    planned: plan.inputs,
    microgrids: view.coarseGround === null ? plan.microgrids : null,
    hand: new Handwork({ path, names, parameters, colour }, parts),
  };
  return view;
}

async function siteView(platform: Platform, names: TownNames, parameters: PlanParameters): Promise<SiteView> {
  const { buildings } = (await parts.part('buildings', platform, names, parameters)).part;
  const { barriers } = (await parts.part('barriers', platform, names, parameters)).part;
  return siteViewOf(buildings, barriers);
}

/** What the view was still without; says where the plan was made from other files. */
async function sitesOf(id: number, lang: Lang, wanted: boolean): Promise<SiteView | null> {
  const { names, parameters, planned } = shownPlan();
  const platform = browserPlatform(files, lang, version, id, tell);
  const sites = wanted ? await siteView(platform, names, parameters) : null;
  const made = new Set(planned.map(({ sha256 }) => sha256));
  const other: string[] = [];
  for (const role of ['grids', 'households', 'buildings', 'barriers'] as const) {
    if (!planned.some((input) => input.role === role)) continue;
    for (const path of names[role]) {
      const { name, sha256 } = await platform.readInput(path);
      if (!made.has(sha256)) other.push(name);
    }
  }
  if (other.length > 0) platform.say(note('view-other-inputs', { files: other.join(', ') }));
  return sites;
}

/** lon, lat of every household row. */
async function householdPlaces(id: number): Promise<Float64Array> {
  const { names, parameters } = shownPlan();
  const { lon, lat, length } = (await parts.part('households', quiet(id), names, parameters)).part.households;
  const positions = new Float64Array(2 * length);
  for (let row = 0; row < length; row++) {
    positions[2 * row] = lon[row]!;
    positions[2 * row + 1] = lat[row]!;
  }
  return positions;
}

function shownPlan() {
  if (shown === null) throw new Error('No plan is shown.');
  return shown;
}

async function incidentsIn(file: string, as: ReadAs): Promise<IncidentTable> {
  const source = await sourceOf(files, file);
  const options = {
    ...readOptionsOf(as, 'incidents'),
    maxRejected: 1,
    zone: null,
    dateOrder: null,
    classes: null,
    planar: null,
  };
  return readIncidents(source, options).value.table;
}

/** The micro-grid of the shown plan under each point. */
async function placed(positions: Float64Array): Promise<Int32Array> {
  const { microgrids, path } = shownPlan();
  const own = microgrids ?? readPlanGround(await files.texts(path, [REPORT_FILE, MICROGRIDS_FILE])).microgrids;
  const index = RegionIndex.of(
    own.map(({ ground }) =>
      ground.type === 'MultiPolygon' ? ground : { type: 'MultiPolygon', coordinates: [ground.coordinates] },
    ),
  );
  const [lon, lat] = [0, 1].map((axis) => positions.filter((_, i) => i % 2 === axis));
  return index.locateMany(lon!, lat!);
}

/** Columns that move to the page without copying: those of a value and of the objects in it, not of its lists. */
function buffersIn(value: object | null): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (one: unknown) => {
    if (ArrayBuffer.isView(one)) found.add(one.buffer as ArrayBuffer);
    else if (typeof one === 'object' && one !== null && !Array.isArray(one)) Object.values(one).forEach(visit);
  };
  visit(value);
  return [...found];
}
