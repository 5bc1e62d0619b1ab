import { Command, InvalidArgumentError } from 'commander';
import { openPlace } from '../shared/built/place.ts';
import { verifyBuilt } from '../shared/built/verify.ts';
import { parseVersion } from '../shared/terminal/option-values.ts';
import {
  colors,
  type Progress,
  print,
  printProblems,
  showProgress,
} from '../shared/terminal/output.ts';

function parseThumbprint(text: string): string {
  if (/^[A-Za-z0-9_-]{43}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be the 43 characters that "gainsay keygen" printed.');
}

interface VerifyCommandOptions {
  rootThumbprint?: string;
  atLeast?: number;
  unsigned?: boolean;
}

async function verify(where: string, options: VerifyCommandOptions): Promise<void> {
  const { rootThumbprint, atLeast, unsigned = false } = options;
  const bars: Progress[] = [];
  const { problems, head, thumbprint, segments, records } = await verifyBuilt(
    await openPlace(where),
    {
      now: Date.now(),
      unsigned,
      ...(rootThumbprint === undefined ? {} : { pinned: rootThumbprint }),
      ...(atLeast === undefined ? {} : { atLeast }),
      onSegment(done, total) {
        if (bars.length === 0) bars.push(showProgress('verifying', total));
        bars[0]?.to(done);
      },
    },
  );
  bars[0]?.end();
  printProblems(problems);
  if (thumbprint) print(`root key ${thumbprint}${rootThumbprint ? '' : ', taken as it came'}`);
  if (head) {
    const until = head.expires ? `, until ${head.expires}` : ', unsigned';
    print(`${head.corpus} version ${head.version}${until}`);
    print(`${segments} segments, ${records} records`);
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  print(errors === 0 ? colors.green('Everything holds.') : colors.red(`${errors} errors.`));
  if (errors > 0) process.exitCode = 1;
}

/** `gainsay verify`: proves a published corpus. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Prove a published corpus as a reader would, and more: the signatures of root.jws and head.jws, keys and expiry, every index page, segment and record. Lists files that belong to no part of it.',
    )
    .argument('<place>', 'its folder, or its http or https address')
    .option('--root-thumbprint <thumbprint>', 'the root key that must have signed', parseThumbprint)
    .option('--at-least <version>', 'a version that was published: lower is refused', parseVersion)
    .option('--unsigned', 'a build without signatures, with head.json')
    .addHelpText(
      'after',
      '\nExamples:\n  gainsay verify published --root-thumbprint kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\n  gainsay verify https://facts.example/bridge/',
    )
    .action(verify);
}
