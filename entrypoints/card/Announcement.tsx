import { summarise } from '../../components/summarise.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { CardState } from './card-session.ts';

/** What is on record, in a sentence; empty until it is known. A failure is announced by the card. */
function sayState(state: CardState | null): string {
  if (state?.phase !== 'ready') return '';
  const [view] = state.views;
  if (!view) return t('card.nothingOnRecord');
  const { entity } = view;
  return t('card.announced', { name: entity.label.text, summary: summarise(entity) });
}

/**
 * A live region, which is there before it says anything: the focus tells where the reader was
 * taken, and this what is on record there.
 * @param state null where the card was not opened by going to its mention
 */
export function Announcement({ state }: { state: CardState | null }) {
  return (
    <p class="unseen" role="status">
      {sayState(state)}
    </p>
  );
}
