/**
 * What is asked of a page's layout, and all that stands on mentions: their marks, the pointer on them, what the
 * popup asks of them. The content script loads this script into its own world when a page names something,
 * or has text whose tags do not tell what stands together (docs/decisions/0032-start-small.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrameMarks } from '../../lib/annotate/frame-marks.ts';
import type { MarkGlobal } from '../../lib/annotate/late-marks.ts';
import { layout } from '../../lib/annotate/layout.ts';

export default defineUnlistedScript(() => {
  const script: MarkGlobal = { gainsayMarks: { layout, createFrameMarks } };
  Object.assign(globalThis, script);
});
