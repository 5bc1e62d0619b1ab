/**
 * Reads what a reader has selected, and the page for drafting. The content script loads this script into its
 * own world when the reader records something (docs/decisions/0035-recording-on-a-page.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { RecordGlobal } from '../../lib/annotate/late-record.ts';
import { readForDraft, readSelection } from '../../lib/recording/read-selection.ts';

export default defineUnlistedScript(() => {
  const script: RecordGlobal = { gainsayRecord: { readSelection, readForDraft } };
  Object.assign(globalThis, script);
});
