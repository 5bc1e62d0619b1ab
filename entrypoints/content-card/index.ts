/**
 * What only a card needs, and marks that no highlight paints. The content script loads this script into
 * its own world when the pointer first stays on a mark, or such a mark is there
 * (docs/decisions/0011-card-script-loaded-late.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrameCards } from '../../lib/annotate/card/frame-cards.ts';
import type { CardScript } from '../../lib/annotate/late-cards.ts';
import { createDrawnMarks } from '../../lib/page/drawn-marks.ts';

export default defineUnlistedScript(() => {
  const script: CardScript = { gainsayCards: createFrameCards, gainsayDrawn: createDrawnMarks };
  Object.assign(globalThis, script);
});
