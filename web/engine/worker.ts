import { version } from '../../package.json';
import {
  COMMANDS,
  EditSession,
  type IncidentTable,
  type InputChecksum,
  InputError,
  type Lang,
  loadGeos,
  RegionIndex,
  readIncidents,
  readPlan,
  readTown,
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
import { browserPlatform } from './platform.ts';
import type { PolygonColumns } from './polygonColumns.ts';
import type { NamedFile, Reply, Request, TownNames } from './protocol.ts';
import { VirtualFiles } from './virtualFiles.ts';

/** The engine beside the page: the same commands as on the command line, over files in memory. */
const files = new VirtualFiles();

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
    if (error instanceof InputError) tell({ kind: 'failed', id: data.id, fault: 'user', text: error.render(lang) });
    else
      tell({
        kind: 'failed',
        id: data.id,
        fault: 'ours',
        text: error instanceof Error ? error.message : String(error),
      });
  });
});

async function answer(request: Request): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'files':
      for (const { name, bytes } of request.files) files.put(name, bytes);
      return tell({ kind: 'done', id, outcome: null });
    case 'run': {
      const command = COMMANDS.find((c) => c.name === request.command);
      if (!command) throw new Error(`There is no command ${request.command}.`);
      const outcome = await command.run(request.raw, browserPlatform(files, request.lang, version, id, tell));
      return tell({ kind: 'done', id, outcome });
    }
    case 'view': {
      const view = await viewOf(request.plan, request.town);
      return tell({ kind: 'view', id, view }, buffersOf(view));
    }
    case 'town': {
      const town = townViewOf((await townOf(request.town)).town);
      return tell({ kind: 'town', id, town }, townBuffers(town));
    }
    case 'edit': {
      const session = await sessionOf();
      const edit = editViewOf(session, request.grid, shown!);
      if (shown) shown.grid = request.grid;
      return tell({ kind: 'edited', id, edit, refused: null });
    }
    case 'incidents': {
      const incidents = incidentViewOf(await incidentsIn(request.file, request.crs));
      const { positions, time, category } = incidents;
      const buffers = [positions, time, category].map((column) => column.buffer as ArrayBuffer);
      return tell({ kind: 'incidents', id, incidents }, buffers);
    }
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
      const written: NamedFile[] = files
        .folder(request.plan)
        .map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
      return tell({ kind: 'files', id, files: written });
    }
  }
}

/** The town that was read last, and the bytes that it was read from. */
let read: {
  readonly key: string;
  readonly from: readonly unknown[];
  readonly town: Town;
  readonly inputs: InputChecksum[];
} | null = null;

/** Reads a town, unless it is the one that was read last. */
async function townOf(names: TownNames): Promise<{ readonly town: Town; readonly inputs: InputChecksum[] }> {
  const key = JSON.stringify(names);
  const named = [names.grids, names.households, names.buildings ?? '', ...names.barriers];
  const from = named.map((name) => files.bytes(name));
  if (read?.key === key && from.every((bytes, i) => bytes === read?.from[i])) return read;
  const inputs: InputChecksum[] = [];
  const source = async (role: string, name: string) => {
    const input = await files.input(name);
    if (input === null) throw new InputError('file-missing', { file: name, folder: '/' });
    inputs.push({ role, file: input.name, bytes: input.bytes.length, sha256: input.sha256 });
    return { name, bytes: input.bytes };
  };
  const none = new Map<string, string>();
  const barriers = [];
  const grids = await source('grids', names.grids);
  const households = await source('households', names.households);
  const buildings = names.buildings === null ? null : await source('buildings', names.buildings);
  for (const name of names.barriers) barriers.push(await source('barriers', name));
  const town = readTown(
    await loadGeos(),
    { grids, households, buildings, barriers },
    {
      crs: names.crs ?? 'wgs84',
      encoding: null,
      maps: { grids: none, households: none, buildings: none, barriers: none },
      maxRejected: 1,
    },
  );
  read = { key, from, town, inputs };
  return read;
}

async function viewOf(path: string, names: TownNames): Promise<PlanView> {
  const { town, inputs } = await townOf(names);
  const plan = readPlan(
    files.folder(path).map(({ name, bytes }) => ({ name, chunks: [new TextDecoder().decode(bytes)] })),
  );
  const view = planViewOf(plan, town);
  const { microgrids } = plan;
  // The page takes the view's columns away: this side keeps its own.
  shown = { town, plan, microgrids, colour: view.colour.slice(), inputs, session: null, grid: null };
  return view;
}

async function incidentsIn(file: string, crs: string | null): Promise<IncidentTable> {
  const input = await files.input(file);
  if (input === null) throw new InputError('file-missing', { file, folder: '/' });
  const options = {
    map: new Map(),
    crs,
    encoding: null,
    maxRejected: 1,
    zone: null,
    dateOrder: null,
    classes: null,
    planar: null,
  };
  return readIncidents({ name: file, bytes: input.bytes }, options).value.table;
}

/** The micro-grid of the shown plan under each point. */
function placed(positions: Float64Array): Int32Array {
  if (shown === null) throw new Error('No plan is shown.');
  const index = RegionIndex.of(
    shown.microgrids.map(({ ground }) =>
      ground.type === 'MultiPolygon' ? ground : { type: 'MultiPolygon', coordinates: [ground.coordinates] },
    ),
  );
  return Int32Array.from({ length: positions.length / 2 }, (_, i) =>
    index.locate(positions[2 * i]!, positions[2 * i + 1]!),
  );
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
