#!/usr/bin/env node
/** Starts the `gainsay` command: its code is TypeScript, the same that the extension runs. */
import { register } from 'tsx/esm/api';

register();
// Who reads the output may have enough of it, as `head` has.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
