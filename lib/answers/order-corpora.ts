import type { CorpusView } from '../messages/views.ts';

type Ordered = Pick<CorpusView, 'statements' | 'vouch'>;

/** Corpora as they are listed: the reader's own last, and only when something is in it. */
export function orderCorpora<View extends Ordered>(corpora: readonly View[]): View[] {
  const own = corpora.filter(({ vouch }) => vouch.isOwn);
  const others = corpora.filter(({ vouch }) => !vouch.isOwn);
  return [...others, ...own.filter(({ statements }) => statements > 0)];
}
