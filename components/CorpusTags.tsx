import type { CorpusView } from '../lib/messages/views.ts';
import { CorpusTag } from './CorpusTag.tsx';

interface Props {
  /** Keys of a record in all corpora that have it. */
  of: readonly string[];
  corpora: readonly CorpusView[];
}

/** Which corpora have a record; nothing where there is but one. */
export function CorpusTags({ of: keys, corpora }: Props) {
  return keys.map((key, place) => (
    <span key={key}>
      {place > 0 && ' '}
      <CorpusTag of={key} corpora={corpora} />
    </span>
  ));
}
