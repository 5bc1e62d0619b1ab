#!/usr/bin/env node
/** Starts the `gainsay` command: its code is TypeScript, the same that the extension runs. */
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
