import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate, type Instance } from '../src/main.ts';

/**
 * What gpmetis (Karypis & Kumar; Debian: metis) makes of the same graph and the same k, asked for connected parts and
 * the instance's imbalance: its objective and how far it is outside the limits, or null where it is not installed or k is free.
 */
export function cutByMetis(instance: Instance): { readonly objective: number; readonly outside: number } | null {
  const { sites, edges, k, limits } = instance;
  if (k === null || k < 2) return null;
  const lines: string[][] = Array.from(sites.w, (w) => [String(w)]);
  for (let e = 0; e < edges.length; e++) {
    const [a, b] = [edges.a[e]!, edges.b[e]!];
    lines[a]!.push(String(b + 1), '1');
    lines[b]!.push(String(a + 1), '1');
  }
  const folder = mkdtempSync(join(tmpdir(), 'metis-'));
  const file = join(folder, 'graph');
  writeFileSync(file, [`${sites.length} ${edges.length} 011`, ...lines.map((line) => line.join(' '))].join('\n'));
  const households = sites.w.reduce((sum, w) => sum + w, 0);
  const factor = Math.max(1, Math.round(1000 * ((limits.max * k) / households - 1)));
  const run = spawnSync('gpmetis', ['-contig', `-ufactor=${factor}`, '-ncuts=50', '-seed=1', file, String(k)]);
  let outcome: { objective: number; outside: number } | null = null;
  if (run.status === 0) {
    const parts = readFileSync(`${file}.part.${k}`, 'utf8').trim().split('\n').map(Number);
    const { objective, violation } = evaluate(instance, parts);
    outcome = { objective, outside: violation };
  }
  rmSync(folder, { recursive: true });
  return outcome;
}
