/** What readers have: the head that is served at a corpus's address. */
import { type Head, maxHeadBytes } from '../../../lib/corpus/built/built-format.ts';
import { signedHeadPath, verifyHead } from '../../../lib/trust/head.ts';
import type { Root } from '../../../lib/trust/root.ts';
import { TrustError } from '../../../lib/trust/trust-error.ts';
import { say } from '../terminal/output.ts';
import { openPlace } from './place.ts';

/** No time: a head that readers took is known to them when it has expired, too. */
const whenever = 0;

/**
 * The head that is served at an address; null when there is none yet. One that no key of root.jws
 * signed is no head that a reader takes, so it does not count either; that is said.
 * @throws {CliError} when the address does not answer: what readers have is then not known
 * @throws {TrustError} `corpus-mismatch`, `head-invalid`, `format-unknown`
 */
export async function readLiveHead(where: string, root: Root): Promise<Head | null> {
  const bytes = await (await openPlace(where)).read(signedHeadPath, maxHeadBytes);
  if (!bytes) {
    say(`${where} has no ${signedHeadPath} yet: this is taken for the first version there.`);
    return null;
  }
  try {
    return await verifyHead(bytes, root, whenever);
  } catch (error) {
    const unbelieved = ['key-unknown', 'key-revoked', 'head-signature'];
    if (!(error instanceof TrustError) || !unbelieved.includes(error.code)) throw error;
    say(
      `What ${where} serves does not count, since no key of root.jws signed it [${error.code}]. If readers took it before, give a higher --version.`,
    );
    return null;
  }
}

/** Says where the folder is not what readers have, so that nobody's work is published over unseen. */
export function compareWithLive(previous: Head | null, live: Head, where: string): void {
  const here = previous?.version ?? 0;
  if (live.version < here) {
    say(`Readers at ${where} have version ${live.version}; version ${here} was not uploaded.`);
  } else if (live.version > here || live.index !== previous?.index) {
    const mine = previous
      ? `this folder holds version ${here}${live.version > here ? '' : ' with another content'}`
      : 'this folder holds none';
    say(
      `Readers at ${where} have version ${live.version}, and ${mine}: it was published from elsewhere. What only that version has goes with this one; "gainsay diff" with a copy of it says what that is.`,
    );
  }
}
