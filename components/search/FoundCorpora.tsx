import type { CorpusView } from '../../lib/messages/views.ts';
import { CorpusLine } from '../CorpusLine.tsx';
import { findCorpus } from '../find-corpus.ts';
import type { OptionGroup } from './search-options.ts';

interface Props {
  groups: readonly OptionGroup[];
  corpora: readonly CorpusView[];
}

/** Who answers for what a search found: a line for each corpus that has some of it. */
export function FoundCorpora({ groups, corpora }: Props) {
  const keys = groups.flatMap(({ options }) => options.flatMap((option) => option.keys));
  const found = new Set(keys.map((key) => findCorpus(key, corpora)));
  return corpora
    .filter((corpus) => found.has(corpus))
    .map((corpus) => <CorpusLine key={corpus.id} corpus={corpus} isShort={corpora.length === 1} />);
}
