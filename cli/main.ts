#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';

// The command itself runs in a thread, so that this one is always free to answer Ctrl-C and to draw the progress bar. Each
// thread loads its own half.
if (isMainThread) process.exitCode = await (await import('./shell.ts')).shell(process.argv);
else await (await import('./worker.ts')).work();
