import { type PageReason, popupText } from '../../components/popup-text.ts';

/** Why nothing is marked in this page, and what the reader can do. */
export function Reason({ reason }: { reason: PageReason }) {
  const { title, advice } = popupText.explain(reason);
  return (
    <section class="reason" role="status">
      <h2 class="screen-title">{title}</h2>
      <p>{advice}</p>
    </section>
  );
}
