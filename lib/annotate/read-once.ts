/** Reads this frame's page once and tells what it mentions: nothing in the page is marked or followed. */
import type { FrameList } from '../messages/messages.ts';
import { sendToBackground } from '../messages/send.ts';
import { readPageFacts } from '../page/page-facts.ts';
import { createShownTest } from '../page/visibility.ts';
import { createFoundMentions } from './found-mentions.ts';
import { listFrame, nothingListed } from './list-frame.ts';
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
    onMatches(blocks, answer, isAgain) {
      if (isAgain) {
        for (const { container, nodes } of blocks) found.forget(container, new Set(nodes));
      }
      found.add(toPageMentions(blocks, answer));
    },
  });
  await createPageReader({ signal, shadowRootOf, matches }).read([{ root: document }]);
  const isShown = createShownTest();
  const shown = found.all().filter(({ span: { nodes } }) => nodes[0] && isShown(nodes[0]));
  const capped = [...found.capped];
  return { ...nothingListed, ...listFrame(shown, shadowRootOf), capped };
}
