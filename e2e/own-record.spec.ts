/** The reader's own record: a statement is saved, and stands in pages and cards like any other. */
import { told } from '../lib/desk/fixtures/told.ts';
import { marks } from './driver/marks.ts';
import { article, findMark, openCard } from './reader.ts';
import { serveSite } from './site.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 60_000 });

const bundled = 'urn:uuid:bd9f80c7-f959-4684-8e09-4c7b161d993a';
const words = 'The ferry at Larkhaven never ran on any Sunday of that year';
const story = article(
  `<p style="margin-top:120px">Somebody asked. “${words}”, said Tom Reed of the quay.</p>`,
);

test('a statement that is recorded is marked, shown, changed, deleted and brought back', async ({
  reader,
}) => {
  const { driver } = reader;
  const site = await serveSite('.');
  const page = await driver.open(site.page(story));
  const listed = async () => (await marks(page)).map(({ text }) => text);

  const statement = told({ quotes: [{ exact: words, prefix: 'asked. ', suffix: ', said' }] });
  const { id } = await reader.ask('recordStatement', { statement, replaces: null });
  await page.bringToFront();
  await findMark(page, words);
  const card = await openCard(page, words);
  expect(await card.text()).toContain('Tom Reed');

  const again = await reader.ask('getOwnStatement', { id });
  expect(again.statement?.quotes).toEqual([{ exact: words, prefix: 'asked. ', suffix: ', said' }]);
  await expect(reader.ask('recordStatement', { statement, replaces: null })).rejects.toThrow(
    'already-recorded',
  );
  // With a question of another corpus it stands where that question does.
  const key = `${bundled}#strikes-on-civilians-aleppo`;
  const other = { ...told(), ...again.statement, question: { key }, stance: 'affirms' as const };
  await reader.ask('recordStatement', { statement: other, replaces: id });
  const { details } = await reader.ask('getDisputeDetails', { key });
  const said = details?.dispute.sides.flatMap(({ statements }) => statements) ?? [];
  expect(said.map((each) => each.key)).toContain(
    `${(await reader.ask('getOwnCorpus', {})).corpus}#${id}`,
  );

  await reader.ask('deleteOwn', { ids: [id] });
  await expect.poll(listed).not.toContain(words);
  expect(await reader.ask('undoOwn', {})).toEqual({ undone: { did: 'delete', count: 1 } });
  await findMark(page, words);
  const list = { query: 'larkhaven', missing: null, order: 'newest' as const, start: 0, count: 50 };
  const found = await reader.ask('listOwn', list);
  expect(found.statements.map((each) => each.id)).toEqual([id]);

  // Saved as a file, taken out, and opened again.
  const { text } = await reader.ask('exportOwn', {});
  await reader.ask('deleteOwn', { ids: [id] });
  const file = await reader.hold(new TextEncoder().encode(text));
  await reader.ask('importOwn', { file });
  expect((await reader.ask('listOwn', list)).statements).toEqual(found.statements);
  await findMark(page, words);
  await site.close();
});
