import { version } from '../../package.json';
import {
  COMMANDS,
  EditSession,
  type IncidentTable,
  type InputChecksum,
  InputError,
  type Lang,
  loadGeos,
  note,
  openPlanTown,
  type PlanParameters,
  type Platform,
  RegionIndex,
  readIncidents,
  renderNote,
  type Step,
  type StoredPlan,
  solve,
  storedPlanFiles,
  type Town,
  toStored,
} from '../../src/main.ts';
import { editViewOf } from './editView.ts';
import { incidentViewOf } from './incidentView.ts';
import { type PlanView, planViewOf, type TownView, townViewOf } from './planView.ts';
import { browserPlatform, readingOf } from './platform.ts';
import type { PolygonColumns } from './polygonColumns.ts';
import type { NamedFile, ReadAs, Reply, Request, TownNames } from './protocol.ts';
import { putPlan } from './putPlan.ts';
import { readOptionsOf, sourceOf, Trials } from './trials.ts';
import { VirtualFiles } from './virtualFiles.ts';

/** The engine beside the page: the same commands as on the command line, over files in memory. */
const files = new VirtualFiles();
const trials = new Trials(files);

/** The plan that the page shows, with what it was made from. */
let shown: {
  readonly town: Town;
  readonly plan: StoredPlan;
  /** Of its micro-grids, as the page has them. */
  readonly colour: Uint8Array;
  readonly microgrids: StoredPlan['microgrids'];
  readonly inputs: readonly InputChecksum[];
  session: EditSession | null;
  grid: string | null;
} | null = null;

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
      return tell({ kind: 'view', id, view }, buffersOf(view));
    }
    case 'town': {
      const town = townViewOf(
        (
          await townOf(browserPlatform(files, request.lang, version, id, tell), request.town, {
            crs: request.town.crs ?? 'wgs84',
          })
        ).town,
      );
      return tell({ kind: 'town', id, town }, townBuffers(town));
    }
    case 'edit': {
      const session = await sessionOf();
      const edit = editViewOf(session, request.grid, shown!);
      if (shown) shown.grid = request.grid;
      return tell({ kind: 'edited', id, edit, refused: null });
    }
    case 'incidents': {
      const incidents = incidentViewOf(await incidentsIn(request.file, request.as));
      const { positions, time, category } = incidents;
      const buffers = [positions, time, category].map((column) => column.buffer as ArrayBuffer);
      return tell({ kind: 'incidents', id, incidents }, buffers);
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
      const region = placed(request.positions);
      return tell({ kind: 'located', id, region }, [region.buffer as ArrayBuffer]);
    }
    case 'steps':
      return takeSteps(id, request.steps, request.lang);
    case 'undo':
    case 'redo': {
      const session = await sessionOf();
      const grid = (request.kind === 'undo' ? session.undo() : session.redo()) ?? shown?.grid ?? null;
      if (shown) shown.grid = grid;
      return tell({
        kind: 'edited',
        id,
        edit: grid === null ? null : editViewOf(session, grid, shown!),
        refused: null,
      });
    }
    case 'keep': {
      const session = await sessionOf();
      const { town, inputs, plan } = shown!;
      const parameters = { ...plan.parameters, lang: request.lang, version };
      files.removeFolder(request.plan);
      for (const { name, chunks } of storedPlanFiles(toStored(session.plan({ ...town, inputs, parameters }))))
        files.putText(`${request.plan}/${name}`, chunks);
      return tell({ kind: 'done', id, outcome: null });
    }
    case 'fetch': {
      const written: NamedFile[] = [];
      for (const { name, file } of files.folder(request.plan))
        written.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
      return tell(
        { kind: 'files', id, files: written },
        written.map(({ bytes }) => bytes.buffer),
      );
    }
  }
}

/** The town that was read last, and the files that it was read from. */
let read: {
  readonly key: string;
  readonly from: readonly unknown[];
  readonly town: Town;
  readonly inputs: readonly InputChecksum[];
} | null = null;

/** Reads a town as `openPlanTown` does, unless it is the one that was read last. What is to be said of it is said when it is woven. */
async function townOf(
  platform: Platform,
  names: TownNames,
  parameters: Pick<PlanParameters, 'crs' | 'balance'>,
): Promise<{ readonly town: Town; readonly inputs: readonly InputChecksum[] }> {
  const key = JSON.stringify([names, parameters.crs, parameters.balance]);
  const named = [...names.grids, ...names.households, ...names.buildings, ...names.barriers];
  const from = named.map((name) => files.get(name));
  if (read?.key === key && from.every((file, i) => file === read?.from[i])) return read;
  const opened = await openPlanTown({ ...platform, say: () => {} }, { ...names, maxRejected: 1 }, parameters);
  read = { key, from, ...opened };
  return read;
}

async function viewOf(id: number, path: string, names: TownNames, lang: Lang): Promise<PlanView> {
  const platform = browserPlatform(files, lang, version, id, tell);
  const plan = await platform.readPlan(path);
  // The plan tells the datum that its inputs were in.
  const parameters = { ...plan.parameters, crs: names.crs ?? plan.parameters.crs };
  const { town, inputs } = await townOf(platform, names, parameters);
  const made = new Set(plan.inputs.map(({ sha256 }) => sha256));
  const roles = new Set(plan.inputs.map(({ role }) => role));
  const other = inputs.filter(({ role, sha256 }) => roles.has(role) && !made.has(sha256));
  if (other.length > 0) platform.say(note('view-other-inputs', { files: other.map(({ file }) => file).join(', ') }));
  const view = planViewOf(plan, town);
  const { microgrids } = plan;
  // The page takes the view's columns away: this side keeps its own.
  shown = { town, plan, microgrids, colour: view.colour.slice(), inputs, session: null, grid: null };
  return view;
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
function placed(positions: Float64Array): Int32Array {
  if (shown === null) throw new Error('No plan is shown.');
  const index = RegionIndex.of(
    shown.microgrids.map(({ ground }) =>
      ground.type === 'MultiPolygon' ? ground : { type: 'MultiPolygon', coordinates: [ground.coordinates] },
    ),
  );
  const [lon, lat] = [0, 1].map((axis) => positions.filter((_, i) => i % 2 === axis));
  return index.locateMany(lon!, lat!);
}

/** The changes by hand of the plan that is shown. */
async function sessionOf(): Promise<EditSession> {
  if (shown === null) throw new Error('No plan is shown.');
  shown.session ??= new EditSession(
    { geos: await loadGeos(), solve, now: () => performance.now() },
    shown.town,
    shown.plan,
  );
  return shown.session;
}

async function takeSteps(id: number, steps: readonly Step[], lang: Lang): Promise<void> {
  const session = await sessionOf();
  for (const step of steps) {
    const done = session.do(step);
    if ('refusal' in done) {
      const refused = { text: renderNote(done.refusal, lang), offer: done.offer };
      return tell({ kind: 'edited', id, edit: editViewOf(session, step.grid, shown!), refused });
    }
    if (shown) shown.grid = step.grid;
  }
  tell({ kind: 'edited', id, edit: shown?.grid ? editViewOf(session, shown.grid, shown) : null, refused: null });
}

function columnsOf({ positions, starts, rings, feature }: PolygonColumns): (Float64Array | Uint32Array)[] {
  return [positions, starts, rings, feature];
}

const buffers = (columns: readonly ArrayBufferView[]) => columns.map((column) => column.buffer as ArrayBuffer);

function townBuffers({ gridGround, buildingGround, barriers, floors }: TownView): ArrayBuffer[] {
  const { positions, starts, strength } = barriers;
  return buffers([...columnsOf(gridGround), ...columnsOf(buildingGround), positions, starts, strength, floors]);
}

function buffersOf(view: PlanView): ArrayBuffer[] {
  const { households, gridOf } = view;
  const own = [...columnsOf(view.microgridGround), households.positions, households.microgrid, gridOf];
  return [...townBuffers(view), ...buffers(own)];
}
