import './popup.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { changedPage } from '../../components/fixtures/changed-page.ts';
import {
  corpus,
  joined,
  makeClaim,
  makeStatement,
  oneSided,
  otherCorpus,
  sides,
  twoSided,
  view,
} from '../../components/fixtures.ts';
import { makeFrame } from '../../components/mention-list/fixtures.ts';
import type { FrameMentions } from '../../components/mention-list/list-entities.ts';
import { sidesOf } from '../../components/questions/sides-of.ts';
import { readWords, renderInto } from '../../components/render-for-test.ts';
import type { ListedMention } from '../../lib/messages/messages.ts';
import type { PageChangesView } from '../../lib/messages/page-changes.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import type { ProblemView, QuestionView } from '../../lib/messages/views.ts';

const { entity } = view;
const mention: ListedMention = {
  ...{ id: 1, entities: [entity.key], mark: 'two-sided' },
  ...{ text: 'Old Bridge', before: 'The ', after: '.' },
};
/** What the page has; a test adds to it. */
let mentions = [mention];
/** What else its frame says; a test adds to it. */
let said: Partial<FrameMentions> = {};
let problems: ProblemView[] = [];
/** Where the reader was taken to. */
const goneTo: unknown[] = [];

const toQuestion = (dispute: typeof twoSided, told = sidesOf(dispute)): QuestionView => ({
  ...{ key: dispute.key, keys: [dispute.key], question: dispute.question },
  ...{ twoSided: dispute.twoSided, ...told },
});
/** What the corpus holds; a test adds to it. */
let onRecord = view;

/** What has become of the quotations from the page; null where it is no document on record. */
let changes: PageChangesView | null = null;

/** Whether a sync runs. */
let running = false;
const syncing: SubscriptionView = {
  ...{
    corpus: 'c',
    address: 'https://c.example/',
    originPattern: null,
    thumbprint: '',
    title: 'C',
  },
  ...{
    isForced: false,
    isPaused: false,
    isRunning: true,
    isWaiting: false,
    version: 1,
    isUndone: false,
    canUndo: false,
  },
  ...{ lastChecked: 1, lastActivated: 1, nextCheck: null, problem: null, changes: null },
  progress: {
    phase: 'fetching',
    segments: 4,
    segmentsDone: 1,
    plainBytes: 400,
    plainBytesDone: 100,
  },
};

/** The limits with which a question was asked for. */
const disputeLimits: (number | undefined)[] = [];

const extension = installFakeExtension({
  getDisputeDetails: ({ limit }: { limit?: number }) => {
    disputeLimits.push(limit);
    const stances = { affirms: 6_000, denies: 4_000, qualifies: 0 };
    const total = { stances, withdrawn: 0, speakers: 3, documents: 3 };
    return { details: { dispute: view.disputes[0], total, corpora: [corpus], about: [] } };
  },
  getStatus: () => ({ corpora: [corpus], problems }),
  getQuestions: ({ keys }: { keys: string[] }) => ({
    questions: [toQuestion(oneSided), toQuestion(twoSided, sides)].filter(({ key }) =>
      keys.includes(key),
    ),
  }),
  getClaims: ({ keys }: { keys: string[] }) => ({
    claims: [makeClaim()].filter(({ key }) => keys.includes(key)),
  }),
  getSubjects: () => ({
    corpora: [{ id: corpus.id, subjects: [entity.label], languages: ['en', 'tr'] }],
  }),
  goToMention: (asked: unknown) => {
    goneTo.push(asked);
    return null;
  },
  getPageChanges: () => ({ changes }),
  getSummaries: () => ({ entities: [entity] }),
  getEntityView: () => ({ view: onRecord }),
  listSubscriptions: () => ({ subscriptions: running ? [syncing] : [] }),
  listMentions: ({ request }: { request: string }) => {
    const named = mentions.map(({ entities, mark }) => ({
      ...{
        entities,
        kind: mark === 'quotation' || mark === 'claim' ? mark : ('name' as const),
        count: 1,
      },
    }));
    const params = makeFrame({ request, named, ...said });
    params.mentions = mentions;
    extension.deliver({ gainsay: 'popup', name: 'frameMentions', params }, { tab: { id: 1 } });
    return null;
  },
});
// What it imports takes `browser` when it is loaded.
const { Popup } = await import('./Popup.tsx');

function openPopup(): HTMLElement {
  return renderInto(<Popup tab={1} />);
}

const openRow = () => page.getByRole('button', { name: /^Old Bridge 1 mention/ }).click();

it('follows an entity, and says what is new on it', async () => {
  openPopup();
  await openRow();
  await page.getByRole('button', { name: 'Follow Old Bridge' }).click();
  await expect.element(page.getByText('Nothing new since you last looked')).toBeVisible();

  onRecord = { ...view, statements: [...view.statements, makeStatement('later')] };
  onRecord.total = { disputes: 2, statements: 2 };
  openPopup();
  await expect
    .element(page.getByText('1 new or changed statement since you last looked'))
    .toBeVisible();

  await openRow();
  await page.getByRole('button', { name: 'Follow Old Bridge' }).click();
  await expect.element(page.getByText('You follow')).not.toBeInTheDocument();
  // What stays tells the reader's other machines.
  expect([...extension.stored.values()]).toEqual([{ removedAt: expect.any(Number) }]);
});

it('lists sentences like claims with the claim and its answer, and goes there', async () => {
  const { key } = makeClaim();
  const text = 'Lorries can <b>cross</b> the old bridge.';
  mentions = [{ id: 7, entities: [key], mark: 'claim', text, before: '', after: '' }];
  const box = openPopup();
  await expect.element(page.getByText('1 sentence similar to a claim found')).toBeVisible();
  await expect.element(page.getByText('Mostly right')).toBeVisible();
  const words = box.querySelector('.page-claims')?.textContent ?? '';
  expect(words).toMatch(/Lorries can <b>cross.*Ada Fenn: The old bridge can carry lorries/);
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: /Lorries can/ }).click();
  expect(goneTo.splice(0)).toMatchObject([{ id: 7 }]);
  mentions = [mention];
});

it('says how many more statements a long question has, without asking for all of them', async () => {
  const [dispute] = view.disputes;
  if (!dispute) throw new Error('The view has no dispute');
  extension.stored.set(`followed:${dispute.key}`, {
    ...{ view: 'dispute', key: dispute.key, label: dispute.question, seenAt: 1 },
    seen: { listed: null, count: 9_990 },
  });
  openPopup();
  await expect.element(page.getByText('10 new or changed statements since')).toBeVisible();
  expect(disputeLimits).toEqual([1]);
  extension.stored.clear();
});

it('sums up what is new on all that is followed', async () => {
  const follow = (key: string) =>
    extension.stored.set(`followed:${key}`, {
      ...{ view: 'entity', key, label: { text: key, language: 'en' }, seenAt: 1 },
      seen: { listed: null, count: view.entity.statements - 2 },
    });
  follow('c#one');
  openPopup();
  await expect.element(page.getByText('2 new or changed statements since')).toBeVisible();
  await expect.element(page.getByText('things you follow')).not.toBeInTheDocument();
  follow('c#two');
  openPopup();
  await expect
    .element(page.getByText('4 new or changed statements on 2 things you follow'))
    .toBeVisible();
  extension.stored.clear();
});

it('shows how far a sync is', async () => {
  running = true;
  openPopup();
  await expect.element(page.getByRole('progressbar', { name: 'Downloading…' })).toBeVisible();
  running = false;
});

it('offers all statements of the entity and of its questions', async () => {
  openPopup();
  await openRow();
  await expect
    .element(
      page.getByRole('button', { name: 'Show all 6 statements (Show everything about Old Bridge' }),
    )
    .toBeVisible();
  await expect
    .element(page.getByRole('button', { name: /^Show all 4 statements \(/ }))
    .toBeVisible();
});

it('shows a question of two corpora once, as both have it', async () => {
  onRecord = { ...view, disputes: [joined], corpora: [corpus, otherCorpus] };
  openPopup();
  await openRow();
  await expect.element(page.getByText('Is the bridge unfit for lorries?')).toBeVisible();
  const tags = () =>
    [...document.querySelectorAll('.dispute-item summary .corpus-tag')].map(
      (tag) => tag.textContent,
    );
  await expect.poll(tags).toEqual(['Lindow bridge 2019', 'The ford']);
  onRecord = view;
});

it('tells of the quotations on record that the page repeats', async () => {
  const quotation: ListedMention = {
    ...{ id: 2, entities: ['c#s/0'], mark: 'quotation' },
    ...{ text: 'nothing was broken', before: 'He said ', after: '.' },
  };
  mentions = [mention, quotation];
  openPopup();
  await expect.element(page.getByText('1 quotation found')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^He said nothing was/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Old Bridge 1 mention/ })).toBeVisible();
  mentions = [quotation];
  openPopup();
  await expect.element(page.getByText('1 quotation found')).toBeVisible();
  await expect.element(page.getByText('Your collections cover nothing')).not.toBeInTheDocument();
  mentions = [mention];
});

/** Two sentences that one question fits, and one that another does. */
const touched: Partial<FrameMentions> = {
  disputes: [oneSided.key, twoSided.key],
  touches: [...[1, 1, 11], ...[2, 0, 21], ...[3, 1, 31]],
};

it('says first what is disputed, and goes to the sentence, then to the next', async () => {
  said = touched;
  const box = openPopup();
  await expect.element(page.getByRole('heading', { name: 'Disputed on this page' })).toBeVisible();
  const listed = () => [...box.querySelectorAll('.page-question .question')];
  await expect
    .poll(() => listed().map((each) => each.textContent))
    .toEqual([twoSided.question.text, oneSided.question.text]);
  const row = page.getByRole('button', { name: twoSided.question.text });
  await expect.element(row).toHaveTextContent(/Denied 2.*Tom Ashby.*Affirmed 1.*Ada Fenn/);
  await expect.element(row).toHaveTextContent(/2 sentences on this page/);
  const single = page.getByRole('button', { name: oneSided.question.text });
  await expect.element(single).toHaveTextContent(/Denied.*nobody found in your collections/);
  const names = page.getByRole('heading', { name: 'Names on this page' }).element();
  const first = listed()[0];
  expect(first && names.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  await row.click();
  said = { ...touched, at: 11 };
  openPopup();
  await page.getByRole('button', { name: twoSided.question.text }).click();
  await expect.poll(() => goneTo).toMatchObject([{ id: 11 }, { id: 31 }]);
  said = {};
});

it('says that a page in another language is not compared, and never that nothing fits it', async () => {
  said = { language: 'de-AT' };
  openPopup();
  await expect
    .element(page.getByText(/with a page in this language \(.*German\): Lindow bridge 2019/))
    .toBeVisible();
  await expect.element(page.getByText('No question in your collections')).not.toBeInTheDocument();
  said = { language: 'tr' };
  openPopup();
  await expect.element(page.getByText('No question in your collections')).toBeVisible();
  await expect.element(page.getByText('cannot be compared')).not.toBeInTheDocument();
  said = {};
});

it('says that no question fits where the page has names alone', async () => {
  openPopup();
  await expect
    .element(page.getByText('No question in your collections seems to match'))
    .toBeVisible();
});

it('says what the corpora do cover where the page has nothing of it', async () => {
  mentions = [];
  said = { language: 'de' };
  openPopup();
  await expect.element(page.getByText('Your collections cover nothing on this page')).toBeVisible();
  await expect.element(page.getByText('Lindow bridge 2019, 2019')).toBeVisible();
  await expect.element(page.getByText('About Old Bridge and others')).toBeVisible();
  await expect
    .element(page.getByText('with a page in this language (German): Lindow bridge 2019'))
    .toBeVisible();
  expect(await findViolations()).toEqual([]);
});

it('never says that nothing is found of what could not be compared', async () => {
  const nothing = page.getByText('Your collections cover nothing on this page');
  mentions = [];
  problems = [{ code: 'segment-corrupt', text: 'A part is damaged.' }];
  openPopup();
  await expect
    .element(page.getByText('could not compare this page with all of your collections'))
    .toBeVisible();
  await expect.element(nothing).not.toBeInTheDocument();
  problems = [];
  for (const [reading, words] of [
    ['going', 'Reading the page…'],
    ['failed', 'Gainsay could not compare this page with your collections'],
  ] as const) {
    said = { reading };
    openPopup();
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(nothing).not.toBeInTheDocument();
  }
  said = {};
  mentions = [mention];
});

it('tells which quotations the page has not any more, and nothing where all are there', async () => {
  changes = changedPage;
  const box = openPopup();
  await expect.element(page.getByText('2 of 3 quotations')).toBeVisible();
  await expect.element(page.getByText('Worded otherwise on this page now')).toBeVisible();
  const gone = changedPage.changes[1]?.exact ?? '';
  const section = box.querySelector('.changed-quotations');
  expect(readWords(section)).toContain('No longer on this page; seen there on 4 May 2019');
  expect(readWords(section)).toContain(gone);
  expect(section?.querySelectorAll('del')).not.toHaveLength(0);
  expect(await findViolations()).toEqual([]);

  changes = { ...changedPage, state: 'unknown', changes: [] };
  openPopup();
  await expect.element(page.getByText('They could not be looked for')).toBeVisible();
  await expect.element(page.getByText('No longer on this page')).not.toBeInTheDocument();

  changes = { ...changedPage, state: 'same', changes: [] };
  openPopup();
  await expect.element(page.getByText('1 mention')).toBeVisible();
  await expect.element(page.getByText('Quotations taken from')).not.toBeInTheDocument();
  changes = null;
});

it('leads to the options, and to where a corpus is added', async () => {
  openPopup();
  const options = page.getByRole('link', { name: 'Open the options' });
  await expect.element(options).toHaveAttribute('href', '/options.html');
  const add = page.getByRole('link', { name: 'Add a collection' });
  await expect.element(add).toHaveAttribute('href', '/options.html#add-corpus');
});

it('breaks no rule of accessibility', async () => {
  said = touched;
  const box = openPopup();
  await openRow();
  await page.getByRole('button', { name: 'Follow Old Bridge' }).click();
  await expect.element(page.getByText('You follow')).toBeVisible();
  for (const part of box.querySelectorAll('details')) part.open = true;
  expect(await findViolations()).toEqual([]);
});
