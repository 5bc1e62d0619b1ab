import type { ComponentChildren } from 'preact';
import { DateText } from '../../components/DateText.tsx';
import { formatDate } from '../../components/format-date.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { type Order, orders } from '../../lib/settings/settings.ts';
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

/** What the sentence has in common with the question that stands first. */
function Why({ view: { matchedWords, matchedEntities, matchedDates } }: { view: EntityView }) {
  return (
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
  );
}

interface Props {
  view: EntityView;
  order: Order;
  choose(order: Order): void;
}

/** By what rule the card is ordered; opened, why, and the other rules to choose from. */
export function OrderRule({ view, order, choose }: Props) {
  const { rule, reasons } = explainOrder(view, order);
  return (
    <details class="rule">
      <summary>
        {rule} <span class="why">{t('card.why')}</span>
      </summary>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {order === 'nearest' && <Why view={view} />}
      <fieldset class="orders">
        <legend class="unseen">{t('order.name')}</legend>
        {orders.map((each) => (
          <button
            key={each}
            type="button"
            class="pill"
            aria-pressed={each === order}
            onClick={() => choose(each)}
          >
            {t(`order.${each}`)}
          </button>
        ))}
      </fieldset>
    </details>
  );
}
