/** The `gainsay` command: parses the command line and turns failures into sentences and exit codes. */
import { Command, CommanderError } from 'commander';
import { version } from '../package.json' with { type: 'json' };
import { addCommands } from './commands/all.ts';
import { CliError } from './shared/terminal/cli-error.ts';
import { oneLine } from './shared/terminal/one-line.ts';
import { errorColors, say } from './shared/terminal/output.ts';

/** Exit codes: fine, problems found, wrong usage. */
const fine = 0;
const problemsFound = 1;
const wrongUsage = 2;

function createProgram(): Command {
  const program = new Command('gainsay')
    .description('Make, check, publish and search corpora for the Gainsay browser extension.')
    .version(version)
    // Behind a command, --version is that command's: `build` and `publish` have one.
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('Run the command with --help to see what it takes.')
    .configureOutput({ writeErr: (text) => process.stderr.write(errorColors.red(text)) });
  addCommands(program);
  // Commands made by addCommand do not inherit these.
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Whether an error is one that the code names: its message is made to be read by a person. */
function isNamed(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error && /^[a-z]+(-[a-z]+)+$/.test((error as { code?: string }).code ?? '')
  );
}

/**
 * Runs the command.
 * @param args what was typed after `gainsay`
 * @returns the exit code: 0 fine, 1 problems found, 2 wrong usage
 */
export async function main(args: string[]): Promise<number> {
  try {
    const program = createProgram();
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? fine);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? fine : wrongUsage;
    if (!isNamed(error)) throw error;
    // A message may name what a stranger wrote, and have several lines.
    const lines = `${error.message} [${error.code}]`.split('\n').map(oneLine);
    say(errorColors.red(lines.join('\n')));
    return error instanceof CliError ? error.exitCode : problemsFound;
  }
}
