import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { coverage } from './coverage/coverage.ts';
import { staff } from './coverage/staff.ts';
import { edit } from './edit.ts';
import { exportSheets } from './export/export.ts';
import { alerts } from './hotspots/alerts.ts';
import { clusters } from './hotspots/clusters.ts';
import { density } from './hotspots/density.ts';
import { emerging } from './hotspots/emerging.ts';
import { evaluate } from './hotspots/evaluate.ts';
import { repeats } from './hotspots/repeats.ts';
import { scan } from './hotspots/scan.ts';
import { when } from './hotspots/when.ts';
import { where } from './hotspots/where.ts';
import { h3Cover } from './locate/h3Cover.ts';
import { locate } from './locate/locate.ts';
import type { Bilingual } from './option.ts';
import { partition } from './partition.ts';
import { redraw } from './redraw.ts';
import { solve } from './solve.ts';
import { synth } from './synth.ts';
import { view } from './view.ts';

/** All commands, in the order of the help; one a line, so that two who add one do not meet. */
export const COMMANDS: readonly Command[] = [
  partition,
  redraw,
  compare,
  edit,
  check,
  coverage,
  locate,
  h3Cover,
  staff,
  exportSheets,
  solve,
  where,
  scan,
  density,
  clusters,
  emerging,
  repeats,
  when,
  alerts,
  evaluate,
  synth,
  view,
];

/** Commands of two words are questions of one group, which has a line of its own in the help. */
export const GROUPS: Readonly<Record<string, Bilingual>> = {
  hotspots: {
    en: 'where and when incidents cluster, and whether it is chance: one question a subcommand',
    zh: '事件在何时何地聚集、是否偶然：每个子命令回答一个问题',
  },
};
