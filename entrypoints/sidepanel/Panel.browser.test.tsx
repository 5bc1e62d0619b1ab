import './panel.css';
import './record/record.css';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { changedPage } from '../../components/fixtures/changed-page.ts';
import { corpus, makeStatement, twoSided } from '../../components/fixtures.ts';
import { readWords, renderInto } from '../../components/render-for-test.ts';
import type { DisputeDetails, ProblemView } from '../../lib/messages/views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';

/** Statements of the question on one side, and how many of them come at first. */
const many = { all: 90, first: 60 };

function makeDetails(count: number): DisputeDetails {
  const statements = Array.from({ length: count }, (_, index) => makeStatement(`s${index}`));
  const [side, other] = twoSided.sides;
  return {
    dispute: {
      ...twoSided,
      sides: [
        { ...side, statements },
        { ...other, statements: [] },
      ],
      qualifying: [],
    },
    total: {
      stances: { affirms: 0, denies: 0, qualifies: 0, [side.stance]: many.all },
      withdrawn: 0,
      speakers: 1,
      documents: 1,
    },
    corpora: [corpus],
    offers: [],
    about: [],
  };
}

/** What the background answers to the request for all statements. */
let answerWhole: () => DisputeDetails | null;
let problems: ProblemView[];
/** Whether the panel stands beside the tab of a page that quotations were taken from. */
let isBesideTab: boolean;
/** The tabs of which it was asked what has become of them. */
const askedTabs: number[] = [];

installFakeExtension({
  getStatus: () => ({ corpora: [corpus], problems }),
  isBesideTab: () => isBesideTab,
  getPageChanges: ({ tab }: { tab: number }) => {
    askedTabs.push(tab);
    return { changes: changedPage };
  },
  getDisputeDetails: ({ limit }: { limit?: number }) => ({
    details: limit === undefined ? answerWhole() : makeDetails(many.first),
  }),
});
// What it imports takes `browser` when it is loaded.
const { Panel } = await import('./Panel.tsx');

beforeEach(() => {
  problems = [];
  isBesideTab = false;
  location.hash = formatPlace({ view: 'dispute', key: twoSided.key });
});

it('keeps the first statements when the rest does not come, and asks for it once more', async () => {
  answerWhole = () => {
    throw new Error('The database is closed.');
  };
  renderInto(<Panel />);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('could not read your collections');
  const denied = page.getByRole('button', { name: new RegExp(`^\\S+ ${many.all}$`) });
  await expect.element(denied).toBeDisabled();
  await expect.element(page.getByRole('article').nth(1)).toBeVisible();

  answerWhole = () => makeDetails(many.all);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(denied).toBeEnabled();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it('says that a question is gone that goes before the rest of it comes', async () => {
  answerWhole = () => null;
  renderInto(<Panel />);
  await expect.element(page.getByText('This is no longer in your collections.')).toBeVisible();
  expect(document.querySelector('article')).toBeNull();
});

it('says that the browser lost the database, where a question is gone with it', async () => {
  problems = [{ code: 'database-lost', text: 'The browser lost the database.' }];
  answerWhole = () => null;
  renderInto(<Panel />);
  await expect.element(page.getByRole('status')).toHaveTextContent('browser lost your saved');
  await expect.element(page.getByText('This is no longer in your collections.')).toBeVisible();
});

it('says at a statement that the page beside has other words now than were taken from it', async () => {
  const untouched = makeStatement('untouched');
  const details = makeDetails(1);
  for (const side of details.dispute.sides) side.statements = [];
  details.dispute.sides[0].statements = [...changedPage.statements, untouched];
  answerWhole = () => details;
  isBesideTab = true;
  const box = renderInto(<Panel />);
  await expect.element(page.getByText('Worded otherwise on this page now')).toBeVisible();
  const notes = [...box.querySelectorAll('article:not(:has(article))')].map((article) =>
    [...article.querySelectorAll('.page-change')].map(readWords),
  );
  expect(notes).toEqual([
    [expect.stringMatching(/^Worded otherwise.* seen as quoted on 4 May 2019.*a hundred/)],
    [`No longer on this page; seen there on 4 May 2019${changedPage.changes[1]?.exact}`],
    [],
  ]);
  expect(askedTabs).toEqual([1]);
  expect(await findViolations()).toEqual([]);

  // In a tab of its own it stands beside no page.
  isBesideTab = false;
  renderInto(<Panel />);
  await expect.element(page.getByRole('article').nth(2)).toBeVisible();
  expect(document.querySelector('.page-change')).toBeNull();
  expect(askedTabs).toEqual([1]);
});
