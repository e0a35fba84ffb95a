/** The public entry of Gridloom: the engine, without files and threads (those are in node.ts). */
export { InputError } from './model/error.ts';
