import { PlainError } from './plain-error.mjs';

const oldest = [20, 12];

/**
 * @param {string} version as in `process.versions.node`
 * @throws {PlainError} when Node is older than the packages need
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new PlainError(
    `Gainsay needs Node ${oldest.join('.')} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org and run the command again.`,
  );
}
