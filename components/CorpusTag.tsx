import { t } from '../lib/i18n/texts.ts';
import type { CorpusView } from '../lib/messages/views.ts';
import { CorpusName } from './CorpusName.tsx';
import { findCorpus } from './find-corpus.ts';

interface Props {
  /** Key of a record. */
  of: string;
  corpora: readonly CorpusView[];
}

/** Which corpus a record is of; nothing where there is no other. */
export function CorpusTag({ of: key, corpora }: Props) {
  const corpus = findCorpus(key, corpora);
  if (!corpus || corpora.length < 2) return null;
  return (
    <span class="tag corpus-tag" title={t('corpus.fromThisCorpus')}>
      <CorpusName corpus={corpus} />
    </span>
  );
}
