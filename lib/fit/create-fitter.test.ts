import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostTexts } from './compile-questions.ts';
import { createFitter, mostByDeed, mostByMeaning } from './create-fitter.ts';
import { entities, mentionsIn, questions } from './fixtures/strait.ts';
import type { FitQuestion } from './types.ts';

const fitter = createFitter(questions, entities);

/** Id of the question that the last mention of a text opens on; null for none. */
function fitOf(text: string, language = 'en', pageDate: string | null = null): string | null {
  const mentions = mentionsIn(text);
  expect(mentions.length).toBeGreaterThan(0);
  const fits = fitter.fitBlock(text, language, mentions, { pageDate });
  return fits.at(-1)?.dispute.split('#')[1] ?? null;
}

describe('whose deed it is', () => {
  test.each([
    'Danish patrol boats rammed a trawler in the Strait of Lark.',
    'A trawler was rammed in the Strait of Lark by a Danish patrol boat.',
    'Denmark denied that it had rammed trawlers in the Strait of Lark.',
    'Norway accused Denmark of ramming fishing boats in the Strait of Lark.',
    'The ramming of a trawler in the Strait of Lark was blamed on Denmark.',
    'Swedish and Danish boats rammed a trawler in the Strait of Lark.',
    'Danish boats were seen on Friday. They rammed a trawler in the Strait of Lark.',
    'Danish boats began ramming trawlers. The ramming killed a fisherman in the Strait of Lark.',
    'Warships from Denmark rammed a trawler in the Strait of Lark.',
    'A trawler was rammed in the Strait of Lark by Swedish and allied Danish warships.',
    '"There is no proof of our ramming trawlers in the Strait of Lark," said Ada Stone.',
  ])('fits: %s', (text) => expect(fitOf(text)).toBe('ramming'));

  test.each([
    'Swedish patrol boats rammed a trawler in the Strait of Lark.',
    'A trawler was rammed in the Strait of Lark by the Norwegian navy.',
    'Denmark condemned the ramming of a trawler in the Strait of Lark.',
    'Denmark condemned it. A coalition vessel rammed a trawler in the Strait of Lark.',
    'Denmark and Norway are allies. Norwegian boats rammed a trawler in the Strait of Lark.',
    'Rebels rammed a Danish fishing boat in the Strait of Lark.',
    'A trawler was rammed in the Strait of Lark.',
    'Denmark said Sweden had rammed a trawler in the Strait of Lark.',
    'Danish-backed rebels rammed a trawler in the Strait of Lark.',
    'The Danish press reported that Norway rammed a trawler in the Strait of Lark.',
    'A trawler was rammed in the Strait of Lark, a survey commissioned by Denmark found.',
    'Danish boats passed the Strait of Lark.',
    'Danish boats rammed a pier in the Strait of Lark.',
  ])('fits none: %s', (text) => expect(fitOf(text)).toBeNull());
});

test.each([
  ['fr', 'Un navire danois a éperonné un chalutier dans le Larksund.'],
  [
    'es',
    'Un barco danés embistió a un pesquero en el Larksund. La embestida danesa hundió el pesquero en Larksund.',
  ],
  ['ru', 'Датский катер протаранил траулер. Датский таран потопил траулер, Larksund.'],
  ['tr', 'Danimarkalı gemi bir trole çarptı, Larksund.'],
])('fits in %s: %s', (language, text) => expect(fitOf(text, language)).toBe('ramming'));

test('a part of its name is nothing that somebody did something to', () => {
  expect(fitOf('The Trawler Guild seized a trawler in the Strait of Lark.')).toBe('seizing');
  expect(fitOf('The Trawler Guild seized a pier in the Strait of Lark.')).toBeNull();
});

/** Questions that pass for the last sentence of a text, whatever they are worth. */
const considered = (text: string) =>
  fitter
    .listCandidates(text, 'en', mentionsIn(text))
    .at(-1)
    ?.candidates.map(({ fit }) => fit.dispute.split('#')[1]);

test.each([
  [
    'whose name stands in a clause of its own',
    'A trawler was rammed in the Strait of Lark a day after Denmark agreed to talks.',
  ],
  [
    'a named group is not just anybody armed',
    'Hezbollah boats rammed a trawler in the Strait of Lark.',
  ],
  [
    'what was halted does not go on',
    'Denmark halted the ramming. The ramming of a trawler in the Strait of Lark was wrong.',
  ],
  [
    'what was promised to pause does not go on',
    'Denmark promised a respite from ramming. On Friday a trawler was rammed in the Strait of Lark.',
  ],
  [
    'a dateline does nothing',
    'DENMARK, March 3 (Wire) - A trawler was rammed in the Strait of Lark.',
  ],
  [
    '"two of them" is no subject',
    'Danish boats left. Two of them sank with a trawler in the Strait of Lark.',
  ],
])('does no deed: %s', (_, text) => expect(considered(text)).toEqual([]));

describe('a sentence without a name', () => {
  const leadsIn = (text: string) => {
    const leads: [string, string | undefined][] = [];
    fitter.fitBlock(text, 'en', mentionsIn(text), {
      onLead: ({ start, end, fit }) =>
        leads.push([text.slice(start, end), fit.dispute.split('#')[1]]),
    });
    return leads;
  };
  const told = 'Danish boats rammed a trawler in the Strait of Lark.';

  test.each([
    `${told} They rammed two trawlers.`,
    `${told} Three men drowned. They rammed two trawlers.`,
  ])('leads by a word of the deed that it carries on: %s', (text) =>
    expect(leadsIn(text)).toEqual([['rammed', 'ramming']]),
  );

  test.each([
    `${told} Swedish boats rammed two trawlers.`,
    `${told} The sea was calm.`,
    `${told} Three men drowned. The sea was calm. They rammed two trawlers.`,
    'The Strait of Lark is deep. Rebels met there. They rammed two trawlers.',
  ])('leads nowhere: %s', (text) => expect(leadsIn(text)).toEqual([]));
});

test('who alone speaks of a deed and denies it, or speaks of what is his, is considered', () => {
  const spoken = ['ramming'];
  expect(considered('No trawler was rammed in the Strait of Lark, Denmark said.')).toEqual(spoken);
  expect(considered('A trawler was rammed in the Strait of Lark, Denmark said.')).toEqual([]);
  expect(
    considered('No trawler was rammed by Sweden in the Strait of Lark, Denmark said.'),
  ).toEqual([]);
});

test('a sentence that only says who bears what was told before is considered', () => {
  const considered = (denying: string) => {
    const text = `A trawler was rammed in the Strait of Lark. ${denying} denied any involvement, said Ada Stone.`;
    const decisions = fitter.listCandidates(text, 'en', mentionsIn(text));
    return decisions.at(-1)?.candidates.map(({ fit }) => fit.dispute.split('#')[1]);
  };
  expect(considered('Denmark')).toEqual(['ramming']);
  expect(considered('Sweden')).toEqual([]);
});

test('loose names lead to a question that fits, and tell nothing of who acts', () => {
  const denmark = entities.map((entity) =>
    entity.names.includes('Denmark') ? { ...entity, looseNames: ['Danish', 'Danes'] } : entity,
  );
  const own = createFitter(questions, denmark);
  const fitsOf = (text: string) => {
    const [loose = []] = own.findLoose([text]);
    expect(loose).toMatchObject([{ isLoose: true, entity: 'urn:x:strait#denmark' }]);
    return own.fitBlock(text, 'en', loose).map((fit) => fit?.dispute.split('#')[1] ?? null);
  };
  expect(fitsOf('Danish boats rammed a trawler near the coast.')).toEqual(['ramming']);
  expect(fitsOf('Danish boats passed the coast.')).toEqual([null]);
  expect(fitsOf('Swedish boats rammed a Danish trawler near the coast.')).toEqual([null]);
});

test('another place than the question asks about does not fit', () => {
  expect(fitOf('Danish boats rammed a trawler near Fordhaven.')).toBeNull();
  const text = 'Danish boats rammed a trawler near Fordhaven in Sweden, said Ada Stone.';
  expect(fitOf(text)).toBeNull();
  expect(fitOf('It is windy at the Lark. Danish boats rammed a trawler, said Ada Stone.')).toBe(
    'ramming',
  );
  const spoken = 'It is windy at the Lark. Danish boats rammed a trawler, Ada Stone said in';
  expect(considered(`${spoken} Fordhaven.`)).toEqual(['ramming']);
});

test('another year does not fit, of the sentence or of a page far from it', () => {
  expect(fitOf('In 1998 the talks on the Lark broke down.')).toBe('talks');
  expect(fitOf('In 2004 the talks on the Lark broke down.')).toBeNull();
  expect(fitOf('The talks on the Lark broke down.', 'en', '1998')).toBe('talks');
  expect(fitOf('The talks on the Lark broke down.', 'en', '2015')).toBeNull();
});

test('a question without a deed fits by several telling words, not by one', () => {
  expect(fitOf('The lighthouse of the Lark was repainted yellow for the harvest.')).toBe(
    'lighthouse',
  );
  expect(fitOf('The lighthouse of the Lark is old.')).toBeNull();
});

test.each([
  ['ru', 'Датский катер протаранил у Larksund траулер'],
  ['ar', 'صدم زورق دنماركي في Larksund سفينة صيد'],
])('%s: to whom it was done may be the last word', (language, text) => {
  expect(fitOf(text, language)).toBe('ramming');
});

test('tells why, and what the mark claims', () => {
  const text = 'Danish patrol boats rammed a trawler in the Strait of Lark.';
  const [fit] = fitter.fitBlock(text, 'en', mentionsIn(text));
  expect(fit).toMatchObject({ mark: 'two-sided', matchedWords: ['rammed', 'trawler'] });
});

test('a mention opens only on questions that have to do with its entity, and only in its sentence', () => {
  const text =
    'Fordhaven is far. Danish boats rammed a trawler in the Strait of Lark off Fordhaven.';
  const mentions = [
    { start: 0, end: 9, entity: 'urn:x:strait#ford' },
    ...mentionsIn(text).filter(({ start }) => start > 9),
  ];
  const fits = fitter.fitBlock(text, 'en', mentions);
  expect(fits[0]).toBeNull();
  expect(fits.filter((fit) => fit !== null)).toHaveLength(1);
});

test('whatever the text, each mention has its answer, and other order gives the same', () => {
  const part = fc.constantFrom(
    ...[
      'Danish',
      'Denmark',
      'rammed',
      'a trawler',
      'in',
      'the Strait of Lark',
      'by',
      'Sweden',
      'said',
    ],
    ...[
      '. ',
      ', ',
      'They',
      'condemned',
      'talks',
      'broke down',
      '1998',
      'rebels',
      '"',
      '\n\n',
      'Ada Stone',
    ],
  );
  const texts = fc.array(fc.oneof({ weight: 5, arbitrary: part }, fc.string()), { maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'fr', 'ru', 'ar', 'x'), (parts, language) => {
      const text = parts.join(' ');
      const mentions = mentionsIn(text);
      const fits = fitter.fitBlock(text, language, mentions);
      expect(fits).toHaveLength(mentions.length);
      for (const fit of fits) {
        for (const word of fit?.matchedWords ?? []) {
          expect(text.toLowerCase().normalize('NFC')).toContain(word);
        }
      }
      const other = createFitter([...questions].reverse(), entities);
      expect(other.fitBlock(text, language, mentions)).toEqual(fits);
    }),
    { numRuns: 60 },
  );
});

test('of the names of a sentence as many questions are held against it as there may be', () => {
  const model = questions[0];
  if (!model) throw new Error('The fixture has no questions.');
  const about = entities.filter(({ kind }) => kind === 'person').map(({ key }) => key);
  const countRefused = (count: number) => {
    const many = Array.from({ length: count }, (_, at) => {
      return { ...model, key: `urn:x:strait#q${at}`, about: [...model.about, ...about] };
    });
    const refused = new Set<string>();
    const text = 'Ada Stone had tea.';
    const onRefused = ({ dispute }: { dispute: string }) => refused.add(dispute);
    createFitter(many, entities).fitBlock(text, 'en', mentionsIn(text), { onRefused });
    return refused.size;
  };
  expect([countRefused(mostByMeaning), countRefused(mostByMeaning + 1)]).toEqual([
    ...[mostByMeaning, mostByMeaning],
  ]);
});

/** Questions after the first of the fixture, each of a key of its own. */
function manyLike(count: number, change: (at: number) => Partial<FitQuestion> = () => ({})) {
  const [model] = questions;
  if (!model) throw new Error('The fixture has no questions.');
  return Array.from({ length: count }, (_, at) => ({
    ...model,
    key: `urn:x:strait#q${at}`,
    ...change(at),
  }));
}

const rammed = 'Danish patrol boats rammed a trawler in the Strait of Lark.';

test.each([
  [mostByDeed, mostByDeed],
  [mostByDeed + 1, mostByDeed],
])('of %i questions of one deed a sentence is held against %i', (count, held) => {
  const many = createFitter(manyLike(count), entities);
  const [decision] = many.listCandidates(rammed, 'en', mentionsIn(rammed));
  expect(decision?.candidates).toHaveLength(held);
});

test('a question of the sentence’s own names is held against it before all others of its deed', () => {
  const others = manyLike(3 * mostByDeed, () => ({
    about: [],
    actors: [],
    speakers: [],
    places: [],
  }));
  const many = createFitter([...others, ...questions], entities);
  const fits = many.fitBlock(rammed, 'en', mentionsIn(rammed));
  expect(fits.at(-1)?.dispute).toBe(questions[0]?.key);
});

test('a sentence takes no longer for ten times as many questions of its deed', () => {
  const timeOf = (count: number) => {
    const many = createFitter(manyLike(count), entities);
    const mentions = mentionsIn(rammed);
    many.fitBlock(rammed, 'en', mentions);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      many.fitBlock(rammed, 'en', mentions);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const few = timeOf(2 * mostByDeed);
  expect(timeOf(20 * mostByDeed)).toBeLessThan(10 * few + 20);
});

test('of a question’s wordings as many are read as there may be', () => {
  const model = questions.find(({ deed }) => Object.keys(deed).length === 0);
  if (!model) throw new Error('The fixture has no question without a deed.');
  const said = 'A zeppelin smuggled marmalade over the Strait of Lark.';
  const isMet = (before: number) => {
    const filler = { text: 'Nobody knew.', language: 'en' };
    const wordings = [...Array(before).fill(filler), { text: said, language: 'en' }];
    const many = createFitter([{ ...model, wordings }], entities);
    const [decision] = many.listCandidates(said, 'en', mentionsIn(said));
    return (decision?.candidates.length ?? 0) > 0;
  };
  expect([isMet(mostTexts - 1), isMet(mostTexts)]).toEqual([true, false]);
});
