/**
 * Hears the pointer and the keys before any script of the page can: runs when a document begins, and
 * does nothing but pass on to the content script, which comes when the document is read.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type HeardGlobal, hearFirst } from '../../lib/annotate/heard-first.ts';

/**
 * Firefox ends a script whose extension is replaced before it can clear up, and starts the next one in
 * the same page: what the last one left is taken away. A page that begins has none of it.
 */
function clearUp(): void {
  for (const host of document.querySelectorAll('gainsay-card')) host.remove();
  // By name: Firefox lets extensions walk no registry of the page's.
  for (const kind of ['two-sided', 'one-sided', 'on-record', 'quotation', 'pointed'])
    CSS.highlights.delete(`gainsay-${kind}`);
}

export default defineUnlistedScript(() => {
  const script: HeardGlobal = { gainsayEvents: hearFirst() };
  Object.assign(globalThis, script);
  clearUp();
});
