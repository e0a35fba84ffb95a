/** The public entry of Gridloom: the engine, without files and threads (those are in node.ts). */
export type { Command, Outcome, Table } from './commands/command.ts';
export type { Option, Raw } from './commands/option.ts';
export type { InputFile, OutputFile, Platform, Progress } from './commands/platform.ts';
export { COMMANDS } from './commands/table.ts';
export { weaveTown } from './commands/weaveTown.ts';
export { type Geos, loadGeos } from './geometry/geos.ts';
export { InputError } from './model/error.ts';
export type { Instance, Solution, SolveOptions } from './model/instance.ts';
export { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from './model/limits.ts';
export { type Lang, type Note, renderNote, renderRemedy } from './model/note.ts';
export type { MicroGrid, Plan } from './model/plan.ts';
export { type Random, random } from './model/random.ts';
export { effort } from './partition/effort.ts';
export { evaluate } from './partition/objective.ts';
export { solve } from './partition/solve.ts';
