import { Command } from 'commander';
import { createKey, type KeyUse, printKey, thumbprintOf } from '../../lib/trust/keys.ts';
import { kindOfPath } from '../shared/built/folder.ts';
import { publicFileOf } from '../shared/built/key-files.ts';
import { writeNew } from '../shared/files/files.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { print, say } from '../shared/terminal/output.ts';

const ownerAlone = 0o600;
const everybody = 0o644;

interface KeygenOptions {
  root?: string;
  signing?: string;
}

async function writeKey(use: KeyUse, path: string): Promise<void> {
  const key = await createKey(use);
  const { secret, shared } = printKey(key);
  await writeNew(path, secret, ownerAlone);
  await writeNew(publicFileOf(path), shared, everybody);
  print(`${use} ${await thumbprintOf(key)} ${path}`);
}

async function keygen({ root, signing }: KeygenOptions): Promise<void> {
  const wanted: [KeyUse, string][] = [];
  if (root !== undefined) wanted.push(['root', root]);
  if (signing !== undefined) wanted.push(['signing', signing]);
  if (wanted.length === 0) {
    const message = 'Say which key to make: --root FILE, --signing FILE, or both.';
    throw new CliError('option-missing', message, { exitCode: 2 });
  }
  if (root !== undefined && root === signing) {
    const message = 'The root key and the signing key need files of their own.';
    throw new CliError('option-invalid', message, { exitCode: 2 });
  }
  // Asked before anything is written, so that there are both keys or none.
  for (const path of wanted.flatMap(([, file]) => [file, publicFileOf(file)])) {
    if ((await kindOfPath(path)) === null) continue;
    const message = `${path} is there already, and a key is never overwritten. Choose another name.`;
    throw new CliError('key-exists', message);
  }
  for (const [use, path] of wanted) await writeKey(use, path);
  if (root !== undefined) {
    say('Keep the root key offline, with a copy: readers know your corpus by its thumbprint.');
  }
}

/** `gainsay keygen`: new keys. */
export function keygenCommand(): Command {
  return new Command('keygen')
    .description(
      'Make keys: a root key, by which readers know you and which you keep offline, and signing keys, which sign each version. Prints use, thumbprint and file. Beside each private key its public part is written, FILE.pub.',
    )
    .option('--root <file>', 'make a root key')
    .option('--signing <file>', 'make a signing key')
    .addHelpText(
      'after',
      '\nExample:\n  gainsay keygen --root /media/usb/root.jwk --signing keys/signing-2026.jwk',
    )
    .action(keygen);
}
