/**
 * Runs when a document begins, before any script of the page: hears the pointer and the keys first and
 * passes them on to the content script, which comes when the document is read. In Firefox it also
 * keeps what begins in a card from the page, and takes away what a replaced script left.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type HeardGlobal, hearFirst } from '../../lib/annotate/heard-first.ts';
import { hideOrigins } from '../../lib/annotate/hide-origins.ts';

/**
 * Firefox ends a script whose extension is replaced before it can clear up, and starts the next one in
 * the same page. A page that begins has none of it.
 */
function clearUp(): void {
  for (const host of document.querySelectorAll('gainsay-card')) host.remove();
  // By name: Firefox lets extensions walk no registry of the page's.
  for (const kind of ['two-sided', 'one-sided', 'on-record', 'quotation', 'claim', 'pointed'])
    CSS.highlights.delete(`gainsay-${kind}`);
}

export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) {
    // First: what begins in a card is nothing that is passed on either.
    hideOrigins();
    clearUp();
  }
  // A script that replaces another in Firefox comes long after its document began.
  const since = import.meta.env.FIREFOX ? performance.timeOrigin : Date.now();
  (globalThis as HeardGlobal).gainsayEvents = hearFirst(since);
});
