/**
 * What only a card, the popup's lists, a page that is read once, marks that no highlight paints and very long pages need. The content script loads this script into its own world when the pointer
 * first stays on a mark, or the popup asks (docs/decisions/0011-card-script-loaded-late.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrameCards } from '../../lib/annotate/card/frame-cards.ts';
import type { CardGlobal } from '../../lib/annotate/late-cards.ts';
import { listFrame } from '../../lib/annotate/list-frame.ts';
import { listSentences } from '../../lib/annotate/list-sentences.ts';
import { readOnce } from '../../lib/annotate/read-once.ts';
import { readText } from '../../lib/annotate/read-text.ts';
import { createDrawnMarks } from '../../lib/page/drawn-marks.ts';

export default defineUnlistedScript(() => {
  const script: CardGlobal = {
    gainsayCards: {
      ...{
        createFrameCards,
        listFrame,
        listSentences,
        createDrawnMarks,
        readOnce,
        readText,
      },
    },
  };
  Object.assign(globalThis, script);
});
