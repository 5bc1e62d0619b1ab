import { maxRootBytes, type VerifiedRoot, verifyRoot } from '../../../lib/trust/root.ts';
import { readIfThere } from '../files/files.ts';

export interface RootFile extends VerifiedRoot {
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a root document and proves its signature.
 * @param pinned the root key's thumbprint, where it is known
 * @returns null when there is no such file
 * @throws {TrustError} see `verifyRoot` @throws {CliError} `file-failed`, `file-too-large`
 */
export async function readRootFile(path: string, pinned?: string): Promise<RootFile | null> {
  const bytes = await readIfThere(path, maxRootBytes);
  if (!bytes) return null;
  return { bytes, ...(await verifyRoot(bytes, pinned === undefined ? {} : { pinned })) };
}
