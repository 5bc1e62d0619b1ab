import { Command } from 'commander';
import { revokeKey } from '../../lib/trust/change-root.ts';
import { thumbprintOf } from '../../lib/trust/keys.ts';
import { signRoot } from '../../lib/trust/root.ts';
import { kindOfPath } from '../shared/built/folder.ts';
import { readPrivateKey, readSigningKey } from '../shared/built/key-files.ts';
import { readRootFile } from '../shared/built/root-files.ts';
import { writeWhole } from '../shared/files/files.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { print, say } from '../shared/terminal/output.ts';

const thumbprintPattern = /^[A-Za-z0-9_-]{43}$/;

async function toThumbprint(key: string): Promise<string> {
  if (await kindOfPath(key)) return thumbprintOf(await readSigningKey(key));
  if (thumbprintPattern.test(key)) return key;
  const message = `${key} is neither a key's file nor a thumbprint of 43 characters. Give one of them.`;
  throw new CliError('key-missing', message, { exitCode: 2 });
}

async function revoke(key: string, options: { rootKey: string; out: string }): Promise<void> {
  const { rootKey, out } = options;
  const secret = await readPrivateKey(rootKey, 'root');
  const thumbprint = await toThumbprint(key);
  const before = await readRootFile(out, await thumbprintOf(secret));
  if (!before) {
    const message = `${out} is not there, so no key is named in it. Give the root.jws of the corpus.`;
    throw new CliError('root-missing', message, { exitCode: 2 });
  }
  const root = await revokeKey(before.root, thumbprint);
  await writeWhole(out, await signRoot(root, secret));
  print(`${root.corpus} root version ${root.version}, revoked ${thumbprint}`);
  const next = root.keys.length === 0 ? 'name a new key with "gainsay sign", then ' : '';
  say(`Heads by that key are refused from now on: ${next}run "gainsay publish".`);
}

/** `gainsay revoke`: a signing key is believed no longer. */
export function revokeCommand(): Command {
  return new Command('revoke')
    .description(
      'Take a signing key out of root.jws and name it as revoked: whatever it signed is refused by readers who have the new root.jws, and it can never be named again.',
    )
    .argument('<key>', 'the signing key: its file, or its thumbprint if the file is lost')
    .requiredOption('--root-key <file>', 'the private root key')
    .requiredOption('-o, --out <file>', 'the root.jws to change')
    .addHelpText(
      'after',
      '\nExample:\n  gainsay revoke keys/signing-2026.jwk.pub --root-key /media/usb/root.jwk --out published/root.jws',
    )
    .action(revoke);
}
