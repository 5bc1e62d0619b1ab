import type { ComponentChildren } from 'preact';
import { DateText } from '../../components/DateText.tsx';
import { formatDate } from '../../components/format-date.ts';
import { OtherWordings } from '../../components/JoinedQuestions.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { DisputePreview, EntityPreview } from '../../lib/messages/preview-views.ts';
import { explainOrder } from './card-pages.ts';

interface EvidenceProps {
  /** What the things below are. */
  name: string;
  things: { key: string; shown: ComponentChildren; language?: string }[];
}

function Evidence({ name, things }: EvidenceProps) {
  if (things.length === 0) return null;
  return (
    <>
      <p>{name}</p>
      <ul class="matched">
        {things.map(({ key, shown, language }) => (
          <li key={key} class="tag" dir="auto" lang={language}>
            {shown}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  id: string;
  view: EntityPreview;
  /** The question shown; null where none is. */
  dispute: DisputePreview | null;
}

/** What the sentence has in common with the question that fits it, how its corpora ask it, and the rules. */
export function Why({ id, view, dispute }: Props) {
  const { matchedWords, matchedEntities, matchedDates, disputes } = view;
  const isFitting = view.fits && dispute !== null && dispute === disputes[0];
  return (
    <div class="why-panel" id={id}>
      {isFitting && (
        <>
          <Evidence
            name={t('card.matchedWords')}
            things={matchedWords.map((word) => ({ key: word, shown: word }))}
          />
          <Evidence
            name={t('card.matchedNames')}
            things={matchedEntities.map(({ key, label }) => {
              return { key, shown: label.text, language: label.language };
            })}
          />
          <Evidence
            name={t('card.matchedDates')}
            things={matchedDates.map((date) => {
              return { key: formatDate(date), shown: <DateText date={date} /> };
            })}
          />
        </>
      )}
      {dispute?.note && (
        <p lang={dispute.note.language} dir="auto">
          {dispute.note.text}
        </p>
      )}
      {dispute && <OtherWordings dispute={dispute} />}
      {explainOrder(view).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}
