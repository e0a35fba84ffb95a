import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { partition } from './partition.ts';
import { redraw } from './redraw.ts';
import { solve } from './solve.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [partition, redraw, compare, check, solve];
