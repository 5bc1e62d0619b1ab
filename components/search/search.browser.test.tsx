import '../theme.css';
import './search.css';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FoundView } from '../../lib/messages/found-views.ts';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';
import { installFakeExtension } from '../fake-extension-for-test.ts';
import { findViolations } from '../find-violations-for-test.ts';
import { corpus, makeStatement, sides, toLocal, view } from '../fixtures.ts';
import { renderInto } from '../render-for-test.ts';

const other = { ...corpus, id: 'https://corpora.example/ford', title: toLocal('The ford') };
const question = { key: `${other.id}#closed`, question: toLocal('Was the ford closed?') };
const found: FoundView = {
  entities: [{ ...view.entity, matched: ['alte brucke'] }],
  disputes: [
    { ...question, ...sides, keys: [question.key], isNear: false, matched: ['ford', 'closed'] },
  ],
  statements: [
    { ...makeStatement('disputed'), dispute: question, matched: ['lorries'] },
    { ...makeStatement('undisputed'), dispute: null, matched: ['lorries'] },
  ],
};
const nothing: FoundView = { entities: [], disputes: [], statements: [] };

/** The queries that came, and what answers them; a query without an answer waits for one. */
const asked = new Map<string, (view: FoundView) => void>();
const ready = new Map<string, FoundView>();

installFakeExtension({
  search: ({ query }: { query: string }) =>
    ready.get(query) ?? new Promise((resolve) => asked.set(query, resolve)),
});
// What they import takes `browser` when it is loaded.
const { FoundCorpora } = await import('./FoundCorpora.tsx');
const { SearchField } = await import('./SearchField.tsx');
const { SearchResults } = await import('./SearchResults.tsx');
const { useSearch } = await import('./use-search.ts');

let opened: PanelPlace[];

function Both() {
  const search = useSearch((place) => opened.push(place));
  return (
    <main>
      <h1>Search</h1>
      <SearchField search={search} />
      <FoundCorpora groups={search.groups ?? []} corpora={[corpus, other]} />
      <SearchResults search={search} corpora={[corpus, other]} />
    </main>
  );
}

const field = page.getByRole('combobox', { name: 'Search your collections' });
const active = () => document.querySelector('[role="option"][aria-selected="true"]');

beforeEach(() => {
  asked.clear();
  ready.clear();
  opened = [];
  renderInto(<Both />);
});

it('lists what was found by kind, with the words and the corpus of each', async () => {
  ready.set('bridge', found);
  await field.fill('bridge');
  const names = page.getByRole('group', { name: 'Names' }).getByRole('option');
  await expect.element(names).toHaveTextContent(/^Old Bridge.*Found by: alte brucke Lindow bridge/);
  const questions = page.getByRole('group', { name: 'Questions' }).getByRole('option');
  await expect.element(questions).toHaveTextContent(/Found by: ford and closed The ford$/);
  await expect.element(page.getByRole('status')).toHaveTextContent('4 results');
  await expect.element(field).toHaveAttribute('aria-expanded', 'true');
  const lines = () =>
    [...document.querySelectorAll('.corpus summary')].map((line) => line.textContent);
  expect(lines()).toEqual([
    expect.stringMatching(/^Lindow bridge 2019.*Lindow Reading Room/),
    expect.stringMatching(/^The ford.*Lindow Reading Room/),
  ]);
  expect(await findViolations()).toEqual([]);
});

it('does not repeat the words that every line was found by', async () => {
  ready.set('ford', {
    ...nothing,
    disputes: [{ ...question, ...sides, keys: [question.key], isNear: false, matched: ['ford'] }],
    statements: [{ ...makeStatement('disputed'), dispute: question, matched: ['ford'] }],
  });
  await field.fill('ford');
  await expect.element(page.getByRole('option').nth(1)).toBeVisible();
  await expect.element(page.getByRole('option').first()).toHaveTextContent(/closed\?.*The ford$/);
  expect(document.body.textContent).not.toContain('Found by');
});

it('goes through the lines by the arrows and opens one by Enter', async () => {
  ready.set('lorries', found);
  await field.fill('lorries');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()?.textContent).toContain('Was the ford closed?');
  await expect.element(field).toHaveAttribute('aria-activedescendant', active()?.id ?? '');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()?.textContent).toContain('The old bridge can carry lorries.');
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  const [, undisputed] = found.statements;
  expect(opened).toEqual([{ view: 'source', key: undisputed?.source.key, at: undisputed?.key }]);
  await expect.element(field).toHaveValue('');
});

it('opens the first line by Enter alone, and any by a click', async () => {
  ready.set('ford', found);
  await field.fill('ford');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await field.fill('ford');
  await page.getByRole('option').nth(2).click();
  expect(opened).toEqual([
    { view: 'entity', key: view.entity.key },
    { view: 'dispute', key: question.key, at: found.statements[0]?.key },
  ]);
});

it('opens all that is found by Enter before the answer is here, never a line of other words', async () => {
  ready.set('ford', found);
  await field.fill('ford');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await field.fill('lorries');
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual([{ view: 'search', text: 'lorries' }]);
});

it('never puts an older answer in the place of a newer', async () => {
  await field.fill('old');
  await expect.poll(() => asked.has('old')).toBe(true);
  await field.fill('old bridge');
  await expect.poll(() => asked.has('old bridge')).toBe(true);
  asked.get('old bridge')?.({ ...nothing, entities: found.entities });
  await expect.element(page.getByRole('option', { name: /^Old Bridge/ })).toBeVisible();
  asked.get('old')?.({ ...nothing, disputes: found.disputes });
  await field.fill('old bridge ');
  await expect.poll(() => asked.has('old bridge ')).toBe(true);
  await expect.element(page.getByRole('option')).toHaveTextContent(/^Old Bridge/);
});

it('says when nothing is found, and is empty after Escape', async () => {
  ready.set('zeppelin', nothing);
  await field.fill('zeppelin');
  await expect.element(page.getByText('Nothing in your collections matches')).toBeVisible();
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('');
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});

it('asks once for words that are typed without a pause', async () => {
  const input = field.element() as HTMLInputElement;
  for (const typed of ['b', 'br', 'bri']) {
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await expect.poll(() => [...asked.keys()]).toEqual(['bri']);
});
