import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../corpus/check/check-corpus.ts';
import type { CorpusRecord, Statement } from '../../corpus/records/records.ts';
import type { Imported } from '../imported.ts';
import { pageOf, pages } from './fixtures/pages.ts';
import { readClaimReview } from './read-claimreview.ts';

const read = (name: string) => readClaimReview([pageOf(name)]);

function recordsOf<Type extends CorpusRecord['type']>(imported: Imported, type: Type) {
  return imported.records
    .map(({ record }) => record)
    .filter((record): record is Extract<CorpusRecord, { type: Type }> => record.type === type);
}

/** Claims and reviews of an import. */
function statementsOf(imported: Imported): { claims: Statement[]; reviews: Statement[] } {
  const statements = recordsOf(imported, 'statement');
  return {
    claims: statements.filter(({ answers }) => answers.length === 0),
    reviews: statements.filter(({ answers }) => answers.length > 0),
  };
}

const places = ({ problems }: Imported) => problems.map(({ code, path }) => `${code} ${path}`);

describe('readClaimReview', () => {
  test.each([...pages.keys()])(
    '%s gives records that hold together, twice the same',
    async (name) => {
      const imported = await read(name);
      const records = imported.records.map(({ record }) => record);
      const errors = checkCorpus(records).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code)).toEqual(['corpus-missing']);
      expect(records.length).toBeGreaterThan(3);
      expect(await readClaimReview([pageOf(name)], { known: imported.records })).toEqual(imported);
    },
  );

  test('a whole review becomes a claim, its verdict, their dispute and their sources', async () => {
    const imported = await read('page.html');
    const { claims, reviews } = statementsOf(imported);
    const [dispute] = recordsOf(imported, 'dispute');
    const entities = new Map(
      recordsOf(imported, 'entity').map((entity) => [entity.label.en, entity]),
    );
    expect(imported.problems).toEqual([]);
    expect(dispute?.question).toEqual({
      en: 'Is it true that “The bridge at Lower Ford was closed for all of May 2001.”?',
    });
    expect(entities.get('Ida Brück')).toMatchObject({
      kind: 'person',
      sameAs: ['https://people.example/ida'],
    });
    expect(entities.get('Ford Fact Desk')).toMatchObject({ kind: 'organization' });
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      speaker: entities.get('Ida Brück')?.id,
      role: { en: 'Mayor' },
      said: '2002-03-01',
      speech: 'reported',
      claim: {
        en: 'The claim, as the fact-check words it: “The bridge at Lower Ford was closed for all of May 2001.”',
      },
      quotes: [],
      stances: [{ dispute: dispute?.id, stance: 'affirms' }],
    });
    expect(claims[0]?.note?.en).toMatch(/^It also appeared in: radio-example-evening-/);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      speaker: entities.get('Ford Fact Desk')?.id,
      said: '2002-03-09',
      speech: 'narrated',
      rating: { en: 'False' },
      answers: [claims[0]?.id],
      stances: [{ dispute: dispute?.id, stance: 'denies' }],
      note: { en: 'The verdict as a number: 1 on a scale from 1 (worst) to 5 (best).' },
    });
    const sources = recordsOf(imported, 'source');
    expect(sources.map(({ urls }) => urls[0]?.url)).toEqual([
      'https://checks.example/bridge-closed',
      'https://herald.example/ida-speaks',
      'https://radio.example/evening',
    ]);
    expect(sources[1]).toMatchObject({ title: 'Ida speaks', published: '2002-03-02' });
  });

  test('@graph, lists of types and references by @id', async () => {
    const imported = await read('graph.html');
    const { claims, reviews } = statementsOf(imported);
    expect(recordsOf(imported, 'entity').map(({ label }) => label.fr)).toEqual([
      'Le meunier',
      'Ford Fact Desk',
    ]);
    expect(claims[0]?.claim.fr).toBe(
      'L’affirmation, telle que la vérification la formule : « Le péage a été aboli. »',
    );
    expect(reviews[0]).toMatchObject({ said: '2003-01', stances: [{ stance: 'denies' }] });
    expect(places(imported)).toEqual(['field-not-carried script 1 /@graph/2/author/logo']);
  });

  test('strings where objects are due', async () => {
    const imported = await read('strings.json');
    const { claims, reviews } = statementsOf(imported);
    const sources = new Map(
      recordsOf(imported, 'source').map(({ id, urls }) => [id, urls[0]?.url]),
    );
    expect(imported.problems).toEqual([]);
    expect(claims[0]?.speaker).toBeNull();
    expect(claims[0]?.note).toEqual({ en: 'The fact-check does not say who made the claim.' });
    expect(sources.get(claims[0]?.source ?? '')).toBe('https://herald.example/letters');
    expect(reviews[0]).toMatchObject({
      rating: { und: 'Mostly false' },
      said: '2004',
      stances: [{ stance: 'denies' }],
    });
  });

  test('a claim that stands in itemReviewed alone, an author by address', async () => {
    const imported = await read('item-text.json');
    const { claims, reviews } = statementsOf(imported);
    expect(claims[0]?.claim.en).toContain('“The ford freezes every winter.”');
    expect(recordsOf(imported, 'entity')).toMatchObject([
      { label: { und: 'checks.example' }, kind: 'organization' },
    ]);
    expect(reviews[0]).toMatchObject({
      rating: { und: 'TRUE!' },
      stances: [{ stance: 'affirms' }],
    });
  });

  test('what is missing stays open and what is nonsense is reported with its pointer', async () => {
    const imported = await read('missing.json');
    const { claims, reviews } = statementsOf(imported);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ speaker: null, said: null, rating: null });
    expect(reviews[0]?.note).toEqual({ en: 'The page does not name the author of the review.' });
    expect(claims[0]).toMatchObject({ said: null, speaker: null });
    expect(places(imported)).toEqual([
      'date-invalid /0/itemReviewed/datePublished',
      'date-invalid /0/datePublished',
      'rating-missing /0',
      'url-invalid /1/url',
      'field-not-carried /1/reviewBody',
      'claim-missing /1',
      'review-without-names /2',
    ]);
  });

  test('several reviews of one claim share it, and complete it', async () => {
    const imported = await read('several.json');
    const { claims, reviews } = statementsOf(imported);
    expect(imported.problems).toEqual([]);
    expect(claims).toHaveLength(1);
    expect(recordsOf(imported, 'dispute')).toHaveLength(1);
    expect(claims[0]).toMatchObject({ said: '2002-05-05' });
    expect(claims[0]?.source).toMatch(/^herald-example-mill-/);
    expect(reviews.map(({ stances }) => stances[0]?.stance)).toEqual(['affirms', 'denies']);
    expect(recordsOf(imported, 'entity')[0]).toMatchObject({
      label: { und: 'Ida Brück' },
      kind: 'person',
    });
  });

  test('a feed of fact-checks', async () => {
    const imported = await read('feed.json');
    const { claims, reviews } = statementsOf(imported);
    expect(imported.problems).toEqual([]);
    expect(claims).toHaveLength(2);
    expect(recordsOf(imported, 'source')).toMatchObject([{ published: '2005-01-01' }]);
    expect(reviews.map(({ rating }) => rating)).toEqual([
      { en: '2 on a scale from 1 (worst) to 5 (best)' },
      { en: '1 on a scale that is not given' },
    ]);
    // Without a scale a number says nothing.
    expect(reviews.map(({ stances }) => stances[0]?.stance)).toEqual(['denies', 'qualifies']);
  });

  test('scripts wrapped in comments, CDATA and entities; the language of the page', async () => {
    const imported = await read('wrapped.html');
    const { claims, reviews } = statementsOf(imported);
    expect(imported.problems).toEqual([]);
    expect(claims.map(({ claim }) => claim.de)).toEqual([
      'Die Behauptung in den Worten der Prüfung: „Die Mühle & der Steg gehören Otto.“',
      'Die Behauptung in den Worten der Prüfung: „Der Steg ist neu.“',
      'Die Behauptung in den Worten der Prüfung: „Der Steg ist alt.“',
      'Die Behauptung in den Worten der Prüfung: „Der Steg ist kurz.“',
    ]);
    expect(reviews.map(({ stances }) => stances[0]?.stance)).toEqual([
      'denies',
      'affirms',
      'qualifies',
      'affirms',
    ]);
  });

  test('invalid JSON in one script is named and the others are read', async () => {
    const imported = await read('broken.html');
    expect(statementsOf(imported).reviews).toHaveLength(1);
    expect(imported.problems).toMatchObject([
      { code: 'json-invalid', file: 'broken.html', line: 1, path: 'script 1 ' },
    ]);
  });

  test('the older form, in which the work is the item', async () => {
    const imported = await read('older.html');
    const { claims, reviews } = statementsOf(imported);
    expect(imported.problems).toEqual([]);
    expect(claims[0]?.said).toBe('2001-05-20');
    expect(recordsOf(imported, 'source')[1]).toMatchObject({ title: 'Report of the board' });
    expect(reviews[0]?.claim).toEqual({
      en: 'On the claim “The toll pays for the bridge.” the verdict is a number: 4 on a scale from 1 (worst) to 5 (best).',
    });
  });

  test('a claim that is marked as a quotation is one', async () => {
    const { claims } = statementsOf(await read('quotation.json'));
    expect(claims.map(({ speech, quotes }) => [speech, quotes[0]?.exact])).toEqual([
      ['direct', 'I never closed the bridge'],
      ['direct', 'The board asked me to.'],
    ]);
    expect(claims[0]?.claim.en).toBe(
      'In words that the fact-check quotes: “I never closed the bridge”',
    );
  });

  test('what the corpus has already stands, and what a page says otherwise is reported', async () => {
    const known = (await read('several.json')).records;
    const text = pageOf('several.json').text.replace('2002-05-05', '2002-05-06');
    const imported = await readClaimReview([{ path: 'later.json', text }], { known });
    expect(imported.problems).toMatchObject([{ code: 'differs', file: 'later.json' }]);
    expect(imported.problems[0]?.message).toContain('another "said" at several.json:1');
    expect(statementsOf(imported).claims[0]?.said).toBe('2002-05-05');
  });

  test.each([
    ['no text', '', 'json-invalid'],
    ['plain text', 'no review', 'json-invalid'],
    ['an empty object', '{}', 'claimreview-missing'],
    ['a page without JSON-LD', '<html><p>Nothing</p></html>', 'json-ld-missing'],
    ['100,000 lists in each other', '['.repeat(100_000) + ']'.repeat(100_000), 'nesting-too-deep'],
    ['a reserved key', '{"@type":"ClaimReview","__proto__":{"claimReviewed":"x"}}', 'key-reserved'],
    [
      'an endless claim',
      `{"@type":"ClaimReview","author":"A","claimReviewed":"${'x'.repeat(20_001)}"}`,
      'text-too-long',
    ],
    [
      'half a character',
      '{"@type":"ClaimReview","author":"A","claimReviewed":"\\ud800"}',
      'text-half-character',
    ],
  ])('%s', async (_, text, code) => {
    const { records, problems } = await readClaimReview([{ path: 'bad', text }]);
    expect(records).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every(({ file, message }) => file === 'bad' && message.length > 20)).toBe(true);
  });
});
