import type { Lang } from '../../src/main.ts';
import { unpack } from '../engine/packed.ts';
import type { PlanView } from '../engine/planView.ts';
import type { ChosenBlob } from '../engine/protocol.ts';
import type { ChosenFile } from './store.ts';

const INPUTS = {
  'grids.geojson': new URL('../../data/sample/grids.geojson', import.meta.url).href,
  'buildings.geojson': new URL('../../data/sample/buildings.geojson', import.meta.url).href,
  'households.csv': new URL('../../data/sample/households.csv', import.meta.url).href,
  'barriers.geojson': new URL('../../data/sample/barriers.geojson', import.meta.url).href,
};
const PLAN = ['report.json', 'microgrids.geojson', 'households.csv', 'report.html'];

/** The files of the sample town and what each holds. */
export const SAMPLE_ROLES: readonly ChosenFile[] = (['grids', 'buildings', 'households', 'barriers'] as const).map(
  (role) => ({ role, name: Object.keys(INPUTS).find((name) => name.startsWith(role))!, bytes: 0 }),
);

/** Where the build has put the plan of the sample, woven by the same engine. */
const planned = (lang: Lang, name: string) => new URL(`sample/${lang}/${name}`, document.baseURI);

async function blobAt(url: string | URL): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}

/** What the map shows of the sample's plan. */
export async function sampleView(lang: Lang): Promise<PlanView> {
  return unpack(await (await blobAt(planned(lang, 'view.bin'))).arrayBuffer()) as PlanView;
}

/** The sample's inputs and the files of its plan. */
export async function sampleFiles(
  lang: Lang,
): Promise<{ readonly inputs: readonly ChosenBlob[]; readonly plan: readonly ChosenBlob[] }> {
  const at = (name: string, url: string | URL) => blobAt(url).then((file) => ({ name, file }));
  const inputs = Promise.all(Object.entries(INPUTS).map(([name, url]) => at(name, url)));
  const plan = Promise.all(PLAN.map((name) => at(name, planned(lang, name))));
  return { inputs: await inputs, plan: await plan };
}

/** Resolves when the page has drawn a plan, or after a while: what is not seen can wait for what is. */
export function drawnOnce(): Promise<void> {
  return new Promise((resolve) => {
    const from = performance.now();
    const look = () => {
      if (document.querySelector('[data-drawn="plan"]') || performance.now() - from > 3000) setTimeout(resolve, 50);
      else setTimeout(look, 30);
    };
    look();
  });
}
