import { version } from '../../package.json';
import { COMMANDS, InputError, type Lang, loadGeos, readPlan, readTown } from '../../src/main.ts';
import { type PlanView, planViewOf } from './planView.ts';
import { browserPlatform } from './platform.ts';
import type { NamedFile, Reply, Request, TownNames } from './protocol.ts';
import { VirtualFiles } from './virtualFiles.ts';

/** The engine beside the page: the same commands as on the command line, over files in memory. */
const files = new VirtualFiles();

const tell = (reply: Reply, transfer: Transferable[] = []) => postMessage(reply, { transfer });

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).catch((error: unknown) => {
    const lang: Lang = data.kind === 'run' ? data.lang : 'en';
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
    case 'fetch': {
      const written: NamedFile[] = files
        .folder(request.plan)
        .map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
      return tell({ kind: 'files', id, files: written });
    }
  }
}

async function viewOf(path: string, names: TownNames): Promise<PlanView> {
  const source = (name: string) => {
    const bytes = files.bytes(name);
    if (bytes === null) throw new InputError('file-missing', { file: name, folder: '/' });
    return { name, bytes };
  };
  const none = new Map<string, string>();
  const town = readTown(
    await loadGeos(),
    {
      grids: source(names.grids),
      households: source(names.households),
      buildings: names.buildings === null ? null : source(names.buildings),
      barriers: names.barriers.map(source),
    },
    {
      crs: names.crs ?? 'wgs84',
      encoding: null,
      maps: { grids: none, households: none, buildings: none, barriers: none },
      maxRejected: 1,
    },
  );
  const stored = readPlan(
    files.folder(path).map(({ name, bytes }) => ({ name, chunks: [new TextDecoder().decode(bytes)] })),
  );
  return planViewOf(stored, town);
}

function buffersOf(view: PlanView): ArrayBuffer[] {
  const columns = [view.microgridGround, view.gridGround, view.buildingGround].flatMap((c) => [
    c.positions,
    c.starts,
    c.rings,
    c.feature,
  ]);
  const more = [
    view.barriers.positions,
    view.barriers.starts,
    view.barriers.strength,
    view.households.positions,
    view.households.microgrid,
    view.gridOf,
    view.floors,
  ];
  return [...columns, ...more].map((column) => column.buffer as ArrayBuffer);
}
