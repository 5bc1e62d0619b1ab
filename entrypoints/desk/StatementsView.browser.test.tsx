import './desk.css';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { toLocal } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import { told } from '../../lib/desk/fixtures/told.ts';
import type { OwnListAsked, OwnStatementView } from '../../lib/desk/own-views.ts';

const total = 10_000;
const asked: OwnListAsked[] = [];
const statement = (at: number): OwnStatementView => ({
  ...{ id: `s${at}`, words: toLocal(`Statement ${at}`), isQuoted: true, said: '2016-06-09' },
  ...{ speaker: toLocal('Tom Reed'), source: { id: 'a', title: toLocal('The ferry'), url: null } },
  ...{ question: null, missing: [], isPrivate: false },
});
installFakeExtension({
  listOwn(given: OwnListAsked) {
    asked.push(given);
    const { start, count } = given;
    return {
      statements: Array.from({ length: count }, (_, at) => statement(start + at)),
      ...{ total, all: { statements: total, entities: 0, questions: 0, sources: 0 } },
      missing: { 'other-side': 0, date: 0, claim: 0, question: 0, speaker: 0 },
      undo: null,
    };
  },
  getOwnStatement: () => ({ statement: told({ question: null, stance: null }) }),
  listOwnQuestions: () => ({ questions: [] }),
  getOwnCorpus: () => ({ corpus: 'own', statements: total }),
});
// What it imports takes `browser` when it is loaded.
const { StatementsView } = await import('./StatementsView.tsx');

const drawn = () => [...document.querySelectorAll<HTMLElement>('.statements > li')];
const placeOf = (element: Element | null | undefined) =>
  Number(element?.closest('li')?.getAttribute('aria-posinset'));

beforeEach(() => {
  asked.length = 0;
  scrollTo(0, 0);
  renderInto(
    <main>
      <h1>My collection</h1>
      <StatementsView turn={0} act={async () => true} />
    </main>,
  );
});

it('draws 10,000 statements where they are in sight, and asks for them by pieces', async () => {
  await expect.element(page.getByText('Statement 3')).toBeVisible();
  expect(drawn().length).toBeLessThan(60);
  expect(drawn()[2]?.getAttribute('aria-setsize')).toBe(`${total}`);
  expect(asked.map(({ start, count }) => [start, count])).toEqual([[0, 100]]);
  expect(await findViolations()).toEqual([]);
  await expect
    .poll(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return drawn().at(-1)?.textContent ?? '';
    })
    .toContain(`Statement ${total - 1}`);
  expect(asked.length).toBeLessThan(20);
  expect(await findViolations()).toEqual([]);
});

it('is gone through by Tab, over the end of a piece', async () => {
  await expect.element(page.getByText('Statement 3')).toBeVisible();
  drawn()[0]?.querySelector('button')?.focus();
  // Two buttons a statement.
  for (let step = 0; step < 210; step++) await userEvent.tab();
  expect(placeOf(document.activeElement)).toBe(106);
  expect(asked.map(({ start }) => start)).toContain(100);
});

it('keeps what is typed in a form that is scrolled out of sight', async () => {
  await page.getByRole('button', { name: 'Edit' }).nth(1).click();
  await userEvent.fill(page.getByLabelText('As what'), 'ferryman of the quay');
  (document.activeElement as HTMLElement).blur();
  await expect
    .poll(() => {
      scrollTo(0, 400_000);
      return placeOf(drawn().at(-1));
    })
    .toBeGreaterThan(1_000);
  scrollTo(0, 0);
  await expect.element(page.getByLabelText('As what')).toHaveValue('ferryman of the quay');
});
