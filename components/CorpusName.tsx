import { t } from '../lib/i18n/texts.ts';
import type { CorpusView, VouchView } from '../lib/messages/views.ts';
import { Words } from './Words.tsx';

/** What tells a corpus from one with a name like its own, in words that no publisher can choose. */
function Vouch({ vouch: { mark, isOwn } }: { vouch: VouchView }) {
  const others = mark === null ? t('corpus.cameWithGainsay') : t('corpus.byKey', { mark });
  const words = isOwn ? t('corpus.own') : others;
  return (
    <span class="vouch" title={t('corpus.isAlike')}>
      {words}
    </span>
  );
}

/** A corpus by its title, and by its key where another one could be taken for it. */
export function CorpusName({ corpus }: { corpus: Pick<CorpusView, 'title' | 'vouch'> }) {
  const { title, vouch } = corpus;
  return (
    <span class="corpus-name">
      <span class="corpus-words">
        <Words words={title} />
      </span>
      {vouch.isAlike && <Vouch vouch={vouch} />}
    </span>
  );
}
