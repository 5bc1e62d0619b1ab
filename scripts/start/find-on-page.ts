import {
  listDisputes,
  listPageQuestions,
  type PageQuestion,
} from '../../components/questions/page-questions.ts';
import type { Driver, Page } from '../../e2e/driver/driver.ts';
import { marks } from '../../e2e/driver/marks.ts';
import { poll } from '../../e2e/driver/poll.ts';
import { mostQuestions } from '../../lib/messages/limits.ts';
import type { ListedMention } from '../../lib/messages/messages.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { askBackground, listMentions } from './ask-extension.ts';

/** What Gainsay knows about an open page. */
export interface Found {
  mentions: ListedMention[];
  /** Of every entity that is mentioned, the most mentioned first. */
  views: EntityView[];
  /** The questions that fit its sentences, as the popup orders them. */
  disputed: PageQuestion[];
  /** What does not work, in sentences. */
  problems: string[];
}

/** A page's marks are complete when their number has not changed for this long, in ms. */
const settledAfterMs = 1000;
const settledAtLatestMs = 20_000;

/** A new installation imports its corpus and makes its questions ready before the first mark, ms. */
const firstAfterMs = 6_000;

/** Waits until the number of marks on the page no longer changes. */
export async function waitUntilMarked(page: Page): Promise<void> {
  const start = performance.now();
  let count = -1;
  let since = start;
  await poll(
    async () => {
      const now = performance.now();
      const { length } = await marks(page);
      if (length !== count) [count, since] = [length, now];
      const waitMs = length > 0 ? settledAfterMs : firstAfterMs;
      return now - since > waitMs || now - start > settledAtLatestMs;
    },
    { timeoutMs: settledAtLatestMs * 2, what: 'the marks to settle' },
  );
}

function countByEntity(mentions: ListedMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entities } of mentions) {
    for (const key of entities) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Opens the popup of a page in a tab of its own, as Chromium has no other way to reach it. */
export async function openPopup(driver: Driver, page: Page): Promise<Page> {
  const tab = await driver.tabIdOf(page);
  return driver.openExtensionPage(`popup.html?tab=${tab}`);
}

/** Asks the extension, from its popup, what it found on a page that is marked. */
export async function findOnPage(driver: Driver, page: Page, popup: Page): Promise<Found> {
  const frames = await listMentions(popup, await driver.tabIdOf(page));
  const mentions = frames.flatMap((frame) => frame.mentions);
  const counts = countByEntity(mentions);
  const keys = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const views: EntityView[] = [];
  for (const key of keys) {
    const { view } = await askBackground(popup, 'getEntityView', { key });
    if (view) views.push(view);
  }
  const inFrames = frames.map((each, frame) => ({ ...each, frame }));
  const asked = listDisputes(inFrames).slice(0, mostQuestions);
  const { questions } = await askBackground(popup, 'getQuestions', { keys: asked });
  const disputed = listPageQuestions(inFrames, questions);
  const status = await askBackground(popup, 'getStatus', {});
  return { mentions, views, disputed, problems: status.problems.map(({ text }) => text) };
}
