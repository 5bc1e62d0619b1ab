/**
 * Reads a page by block and follows its changes; answers what a frame is asked. The content script loads this
 * script into its own world when the page may mention something, or is not small
 * (docs/decisions/0032-start-small.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotateFrame } from '../../lib/annotate/annotate-frame.ts';
import { createFrameAnswers } from '../../lib/annotate/answer-popup.ts';
import type { ReaderGlobal } from '../../lib/annotate/late-reader.ts';
import { createContentListener } from '../../lib/messages/send.ts';

export default defineUnlistedScript(() => {
  const script: ReaderGlobal = {
    gainsayReader: {
      annotateFrame,
      createListener: (frame) => createContentListener(createFrameAnswers(frame)),
    },
  };
  Object.assign(globalThis, script);
});
