import type { Head } from '../corpus/built/built-format.ts';
import { PublishError } from './publish-error.ts';

/**
 * The version of a build: the same for the same content, else one more than before.
 * @param known the heads that readers may have: the one that the build takes the place of, and what
 *   is served
 * @param index hash of the build's root index page
 * @param wanted a higher one, if it was asked for
 * @throws {PublishError} `version-back`
 */
export function nextVersion(known: readonly Head[], index: string, wanted?: number): number {
  const highest = Math.max(0, ...known.map(({ version }) => version));
  const last = known.filter(({ version }) => version === highest);
  // Two that disagree on what their version is leave no number that holds for both.
  const isSame = last.length > 0 && last.every((head) => head.index === index);
  const lowest = isSame ? highest : highest + 1;
  const version = wanted ?? lowest;
  if (version >= lowest) return version;
  const content = isSame ? '' : ' with other content';
  const message = `There is version ${highest}${content} already, so this one cannot be ${version}. Give --version ${lowest} or higher, or leave it out.`;
  throw new PublishError('version-back', message);
}
