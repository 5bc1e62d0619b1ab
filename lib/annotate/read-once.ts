/** Reads this frame's page once and tells what it mentions: nothing in the page is marked or followed. */
import type { ListedMention } from '../messages/messages.ts';
import { sendToBackground } from '../messages/send.ts';
import { readPageFacts } from '../page/page-facts.ts';
import { createShownTest } from '../page/visibility.ts';
import { createFoundMentions } from './found-mentions.ts';
import { createPageMatches } from './page-matches.ts';
import { listMentions, toPageMentions } from './page-mention.ts';
import { createPageReader } from './page-reader.ts';
import { shadowRootOf } from './shadow-roots.ts';

export interface ReadMentions {
  mentions: ListedMention[];
  /** Ids of the corpora of which only the first mentions are kept. */
  capped: string[];
}

/** What the frame shows a reader now, hidden text left out. */
export async function readOnce(signal: AbortSignal): Promise<ReadMentions> {
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
  return { mentions: listMentions(shown, shadowRootOf), capped: [...found.capped] };
}
