#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { shell } from './shell.ts';
import { work } from './worker.ts';

// The command itself runs in a thread, so that this one is always free to answer Ctrl-C and to draw the progress bar.
if (isMainThread) process.exitCode = await shell(process.argv);
else await work();
