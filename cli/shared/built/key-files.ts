import { stat } from 'node:fs/promises';
import {
  type KeyUse,
  type PrivateKey,
  type PublicKey,
  parsePrivateKey,
  parsePublicKey,
} from '../../../lib/trust/keys.ts';
import { readText } from '../files/files.ts';
import { say } from '../terminal/output.ts';

export const maxKeyBytes = 4096;
const othersMayRead = 0o077;

/** Where the public part of a key stands, beside the private one. */
export const publicFileOf = (path: string) => `${path}.pub`;

/**
 * Reads a private key, and says so when others on the machine could.
 * @throws {TrustError} `key-invalid` @throws {CliError} `file-failed`
 */
export async function readPrivateKey(path: string, use: KeyUse): Promise<PrivateKey> {
  const key = parsePrivateKey(await readText(path, maxKeyBytes), use, path);
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & othersMayRead) !== 0) {
    say(`Others on this machine may read the key ${path}. Run: chmod 600 ${path}`);
  }
  return key;
}

/** Reads the public part of a signing key, from its public file or its private one. */
export async function readSigningKey(path: string): Promise<PublicKey> {
  return parsePublicKey(await readText(path, maxKeyBytes), 'signing', path);
}
