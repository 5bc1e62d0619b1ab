import { useCallback, useContext, useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { ClaimView } from '../../lib/messages/views.ts';
import { Failure } from '../Failure.tsx';
import {
  type FrameMentions,
  listPlaces,
  type PlacedMention,
} from '../mention-list/list-entities.ts';
import { PlaceOpener } from '../place-opener.ts';
import { useAnswer } from '../use-answer.ts';
import { ClaimLines } from './ClaimLines.tsx';

const shownAtFirst = 4;

interface Props {
  frames: FrameMentions[];
  /** Null where nothing is done in the page. */
  reveal: ((mention: PlacedMention) => void) | null;
}

/** Sentences of the page that are like claims on record: in the page's words, with the claim and its answer. */
export function PageClaims({ frames, reveal }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const open = useContext(PlaceOpener);
  const { count, mentions } = useMemo(() => listPlaces(frames, 'claim'), [frames]);
  const keys = [...new Set(mentions.flatMap(({ entities }) => entities))].join(' ');
  const ask = useCallback(async () => {
    if (keys === '') return [];
    return (await sendToBackground('getClaims', { keys: keys.split(' ') })).claims;
  }, [keys]);
  const [answer, retry] = useAnswer(ask);
  if (count === 0) return null;
  const claims = new Map(answer.value?.map((claim) => [claim.key, claim]));
  const shown = isWhole ? mentions : mentions.slice(0, shownAtFirst);
  const toDispute = ({ dispute }: ClaimView) =>
    open && dispute ? () => open({ view: 'dispute', key: dispute.key }) : null;
  return (
    <section class="page-questions page-claims" aria-labelledby="claims">
      <h2 id="claims">{plural('popup.claims', count)}</h2>
      {answer.phase === 'failed' && <Failure words={t('popup.pageFailed')} retry={retry} />}
      <ol>
        {shown.map((mention) => (
          <li key={`${mention.frame} ${mention.id}`} class="page-question">
            {reveal ? (
              <button
                type="button"
                class="told"
                title={t('popup.goToSentence')}
                onClick={() => reveal(mention)}
              >
                <q dir="auto">{mention.text}</q>
              </button>
            ) : (
              <div class="told">
                <q dir="auto">{mention.text}</q>
              </div>
            )}
            {mention.entities.map((key) => {
              const claim = claims.get(key);
              return claim && <ClaimLines key={key} of={claim} open={toDispute(claim)} />;
            })}
          </li>
        ))}
      </ol>
      {shown.length < mentions.length && (
        <button type="button" class="more" onClick={() => setIsWhole(true)}>
          {plural('statement.showMore', mentions.length - shown.length)}
        </button>
      )}
    </section>
  );
}
