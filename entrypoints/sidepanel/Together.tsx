import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { CorpusName } from '../../components/CorpusName.tsx';
import { JoinClaimWords } from '../../components/JoinedQuestions.tsx';
import { rich } from '../../components/rich-text.tsx';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { CorpusView, OfferView } from '../../lib/messages/views.ts';

/** Asks anew for what is shown. */
export const Refresh = createContext<() => void>(() => undefined);

interface RowProps {
  /** Ids of the two corpora. */
  pair: [string, string];
  /** Whether the button shows them together, or apart. */
  isOffer: boolean;
  children: ComponentChildren;
}

function Row({ pair, isOffer, children }: RowProps) {
  const refresh = useContext(Refresh);
  const [isBusy, setIsBusy] = useState(false);
  const change = async () => {
    setIsBusy(true);
    try {
      await sendToBackground('showTogether', { corpora: pair, isTogether: isOffer });
    } finally {
      setIsBusy(false);
      refresh();
    }
  };
  return (
    <li>
      {children}{' '}
      <button
        type="button"
        class="plain"
        title={t('panel.togetherHint')}
        disabled={isBusy}
        onClick={() => void change()}
      >
        {t(isOffer ? 'panel.showTogether' : 'panel.showApart')}
      </button>
    </li>
  );
}

interface Props {
  /** The corpus of what is shown. */
  own: CorpusView | undefined;
  offers: readonly OfferView[];
}

/**
 * Which other corpora could stand here, and which do since the reader asked for it. Nothing of
 * another publisher stands on a question or an entity without that, or this publisher's own word.
 */
export function Together({ own, offers }: Props) {
  if (!own || offers.length === 0) return null;
  const say = ({ corpus, isShown, claim }: OfferView) => {
    if (claim) return <JoinClaimWords claim={claim} corpora={[own, corpus]} />;
    const words = { corpus: <CorpusName corpus={corpus} /> };
    return rich(isShown ? 'panel.shownTogether' : 'panel.offersEntity', words);
  };
  return (
    <ul class="together">
      {offers.map((offer) => (
        <Row key={offer.corpus.id} pair={[own.id, offer.corpus.id]} isOffer={!offer.isShown}>
          {say(offer)}
        </Row>
      ))}
    </ul>
  );
}
