/** Every command, in the order in which the help lists them. */
import type { Command } from 'commander';
import { archiveCommand } from './archive.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { draftCommand } from './draft.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { joinCommand } from './join.ts';
import { keygenCommand } from './keygen.ts';
import { newCommand } from './new.ts';
import { publishCommand } from './publish.ts';
import { revokeCommand } from './revoke.ts';
import { scanCommand } from './scan.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { signCommand } from './sign.ts';
import { verifyCommand } from './verify.ts';

export function addCommands(program: Command): void {
  program.addCommand(newCommand());
  program.addCommand(checkCommand());
  program.addCommand(buildCommand());
  program.addCommand(keygenCommand());
  program.addCommand(signCommand());
  program.addCommand(revokeCommand());
  program.addCommand(publishCommand());
  program.addCommand(archiveCommand());
  program.addCommand(verifyCommand());
  program.addCommand(diffCommand());
  program.addCommand(draftCommand());
  program.addCommand(scanCommand());
  program.addCommand(searchCommand());
  program.addCommand(serveCommand());
  program.addCommand(importCommand());
  program.addCommand(joinCommand());
  program.addCommand(exportCommand());
}
