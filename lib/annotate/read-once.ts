/** Reads this frame's page once and tells what it mentions: nothing in the page is marked or followed. */
import type { FrameList } from '../messages/messages.ts';
import { sendToBackground } from '../messages/send.ts';
import { findEditors } from '../page/editors.ts';
import { readPageFacts } from '../page/page-facts.ts';
import { createFoundMentions } from './found-mentions.ts';
import { loadMarkScript } from './late-marks.ts';
import { listFrame } from './list-frame.ts';
import { nothingListed } from './nothing-listed.ts';
import { createPageMatches } from './page-matches.ts';
import { toPageMentions } from './page-mention.ts';
import { createPageReader } from './page-reader.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** What the frame shows a reader now, hidden text left out. */
export async function readOnce(signal: AbortSignal): Promise<FrameList> {
  const found = createFoundMentions();
  const matches = createPageMatches({
    matchTexts: (texts, evidence) =>
      sendToBackground('matchTexts', { texts, evidence, page: readPageFacts(document) }),
    matchLater: async (ticket, texts) =>
      (await sendToBackground('matchLater', { ticket, texts, page: readPageFacts(document) }))
        .answer,
    painted: async () => undefined,
    onMatches(blocks, answer, isAgain) {
      if (isAgain) {
        for (const { container, nodes } of blocks) found.forget(container, new Set(nodes));
      }
      found.add(toPageMentions(blocks, answer));
    },
  });
  const { layout } = await loadMarkScript();
  await findEditors(document, async () => layout);
  await createPageReader({
    signal,
    shadowRootOf,
    loadLayout: async () => layout,
    matches,
    siftText: (text) => sendToBackground('siftText', { text }),
  }).read([{ root: document }]);
  await matches.settle();
  await matches.tellClaims();
  const isSeen = layout.createSeenTest();
  const shown = found.all().filter(({ span }) => isSeen(span) && layout.standTogether(span.nodes));
  const capped = [...found.capped];
  return { ...nothingListed, ...listFrame(shown, shadowRootOf), capped };
}
