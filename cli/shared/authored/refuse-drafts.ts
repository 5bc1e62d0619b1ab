import type { DraftRecord } from '../../../lib/corpus/authored/parse-authored.ts';
import { CliError } from '../terminal/cli-error.ts';

/**
 * Refuses a corpus in which something is only proposed.
 * @param path of the corpus, as it was given
 * @throws {CliError} `drafts-left`
 */
export function refuseDrafts(drafts: readonly DraftRecord[], path: string): void {
  const [first] = drafts;
  if (!first) return;
  const { file, line } = first.place;
  const files = new Set(drafts.map(({ place }) => place.file)).size;
  const more =
    drafts.length === 1
      ? ''
      : `, the first of ${drafts.length} in ${files} ${files === 1 ? 'file' : 'files'}`;
  const message = `${file}:${line} holds a draft${more}, so nothing was written. Complete each and take out its "draft: true", or delete it; "gainsay check ${path} --all" lists them.`;
  throw new CliError('drafts-left', message);
}
