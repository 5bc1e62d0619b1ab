import { t } from '../../lib/i18n/texts.ts';
import type { PageReason } from './explain-page.ts';

/** Why nothing is marked in this page, and what the reader can do. */
export function Reason({ reason }: { reason: PageReason }) {
  return (
    <section class="reason" role="status">
      <h2 class="screen-title">{t(`reasons.${reason}.title`)}</h2>
      <p>{t(`reasons.${reason}.advice`)}</p>
    </section>
  );
}
