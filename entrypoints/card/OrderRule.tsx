import { t } from '../../lib/i18n/texts.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { type Order, orders } from '../../lib/settings/settings.ts';
import { explainOrder } from './card-pages.ts';

function MatchedWords({ words }: { words: string[] }) {
  if (words.length === 0) return null;
  return (
    <ul class="matched">
      {words.map((word) => (
        <li key={word} class="tag" dir="auto">
          {word}
        </li>
      ))}
    </ul>
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
      {order === 'nearest' && <MatchedWords words={view.matchedWords} />}
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
