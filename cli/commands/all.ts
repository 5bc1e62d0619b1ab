/** Every command, in the order in which the help lists them. */
import type { Command } from 'commander';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { newCommand } from './new.ts';
import { scanCommand } from './scan.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';

export function addCommands(program: Command): void {
  program.addCommand(newCommand());
  program.addCommand(checkCommand());
  program.addCommand(buildCommand());
  program.addCommand(scanCommand());
  program.addCommand(searchCommand());
  program.addCommand(serveCommand());
}
