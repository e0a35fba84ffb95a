/** What the engine needs of Node: files and threads. */
export {};
