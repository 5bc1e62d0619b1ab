import { Command } from 'commander';
import { emptyRoot, nameKeys } from '../../lib/trust/change-root.ts';
import { thumbprintOf } from '../../lib/trust/keys.ts';
import { type Root, signRoot } from '../../lib/trust/root.ts';
import { readPrivateKey, readSigningKey } from '../shared/built/key-files.ts';
import { readRootFile } from '../shared/built/root-files.ts';
import { writeWhole } from '../shared/files/files.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { parseDuration } from '../shared/terminal/option-values.ts';
import { print } from '../shared/terminal/output.ts';

interface SignOptions {
  rootKey: string;
  key: string[];
  corpus?: string;
  expires: number;
  out: string;
}

/** The document to go on from: what stands in the file, or an empty one for a new corpus. */
function chooseRoot(before: Root | undefined, corpus: string | undefined, out: string): Root {
  if (!before && corpus === undefined) {
    const message = `${out} is not there yet, so say which corpus it is for: --corpus with the id in corpus.yaml.`;
    throw new CliError('option-missing', message, { exitCode: 2 });
  }
  if (before && corpus !== undefined && before.corpus !== corpus) {
    const message = `${out} is for the corpus ${before.corpus}, not for ${corpus}. Choose another file for --out.`;
    throw new CliError('corpus-mismatch', message);
  }
  return before ?? emptyRoot(corpus ?? '');
}

async function sign({ rootKey, key, corpus, expires, out }: SignOptions): Promise<void> {
  const secret = await readPrivateKey(rootKey, 'root');
  const thumbprint = await thumbprintOf(secret);
  const before = await readRootFile(out, thumbprint);
  const keys = await Promise.all(key.map(readSigningKey));
  const now = Date.now();
  const root = await nameKeys(chooseRoot(before?.root, corpus, out), keys, {
    expires: new Date(now + expires).toISOString(),
    now,
  });
  await writeWhole(out, await signRoot(root, secret));
  print(`${root.corpus} root version ${root.version}, root key ${thumbprint}`);
  for (const named of root.keys) {
    print(`signing key ${await thumbprintOf(named.key)} until ${named.expires}`);
  }
}

/** `gainsay sign`: a new version of root.jws. */
export function signCommand(): Command {
  return new Command('sign')
    .description(
      'Make or renew root.jws, in which the root key names the signing keys of a corpus. Keys named before stay until they expire. To replace a lost signing key, sign with a new one: no reader has to do anything.',
    )
    .requiredOption('--root-key <file>', 'the private root key')
    .requiredOption('--key <file...>', 'signing keys to name; their public parts will do')
    .option('--corpus <id>', 'id of the corpus, when root.jws is new')
    .option('--expires <time>', 'how long these keys may sign', parseDuration, parseDuration('1y'))
    .requiredOption('-o, --out <file>', 'root.jws; one that is there is gone on from')
    .addHelpText(
      'after',
      '\nExample:\n  gainsay sign --root-key /media/usb/root.jwk --key keys/signing-2026.jwk.pub \\\n    --corpus https://facts.example/bridge --out published/root.jws',
    )
    .action(sign);
}
