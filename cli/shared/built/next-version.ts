import type { Head } from '../../../lib/corpus/built/built-format.ts';
import { CliError } from '../terminal/cli-error.ts';

/**
 * The version of a build: the same for the same content, else one more than before.
 * @param previous the head that the build takes the place of
 * @param index hash of the build's root index page
 * @param wanted a higher one, if it was asked for
 * @throws {CliError} `version-back`
 */
export function nextVersion(previous: Head | null, index: string, wanted?: number): number {
  const isSame = previous?.index === index;
  const lowest = previous ? previous.version + (isSame ? 0 : 1) : 1;
  const version = wanted ?? lowest;
  if (version >= lowest) return version;
  const content = isSame ? '' : ' with other content';
  const message = `The folder holds version ${previous?.version}${content}, so this one cannot be ${version}. Give --version ${lowest} or higher, or leave it out.`;
  throw new CliError('version-back', message);
}
