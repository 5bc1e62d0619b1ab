import { describe, expect, test } from 'vitest';
import type { ContextRule } from '../corpus/records/records.ts';
import { entity, find, rule } from './fixtures/find-spans.ts';
import { buildMatcher } from './matcher.ts';
import type { NamedEntity } from './types.ts';

describe('longest match', () => {
  const nusra = entity('c#nusra', ['Nusra', 'Nusra Front', 'al-Nusra']);
  const front = entity('c#front', ['Front', 'Nusra Front']);

  test('keeps the longest of overlapping spans, and an equal one once for each entity', () => {
    expect(find([nusra], 'the al-Nusra, Nusra Front, Nusra')).toEqual([
      'al-Nusra',
      'Nusra Front',
      'Nusra',
    ]);
    expect(find([nusra, front], 'Nusra Front')).toEqual([
      'c#nusra Nusra Front',
      'c#front Nusra Front',
    ]);
  });

  test('keeps the leftmost of equally long ones', () => {
    expect(find([entity('c#e', ['one two', 'two six'])], 'one two six')).toEqual(['one two']);
  });

  test('lets a span stand whose only rival lost to a longer one', () => {
    const names = ['one two', 'two three', 'three four five'];
    expect(find([entity('c#e', names)], 'one two three four five')).toEqual([
      'one two',
      'three four five',
    ]);
  });

  test('does not let one corpus change what another finds', () => {
    const other = entity('d#front', ['the al-Nusra Front'], { notNames: ['Nusra Front'] });
    expect(find([nusra, other], 'the al-Nusra Front')).toEqual([
      'd#front the al-Nusra Front',
      'c#nusra Nusra Front',
    ]);
  });

  test('numbers texts and orders mentions by text and start', () => {
    const mentions = buildMatcher([nusra]).findMentions(['Nusra, Nusra', '', 'a Nusra']);
    expect(mentions).toEqual([
      { text: 0, start: 0, end: 5, entity: 0 },
      { text: 0, start: 7, end: 12, entity: 0 },
      { text: 2, start: 2, end: 7, entity: 0 },
    ]);
  });
});

describe('not-names', () => {
  const council = entity('c#un-council', ['Security Council', 'UN Security Council'], {
    notNames: ['Russian Security Council', 'National Security Council'],
  });

  test('swallow the names inside them', () => {
    expect(find([council], "the Russian Security Council's vote")).toEqual([]);
    expect(find([council], 'a Russian, the Security Council')).toEqual(['Security Council']);
  });

  test('block only their own entity', () => {
    const russian = entity('c#russian', ['Russian Security Council']);
    const word = entity('c#council', ['Council']);
    expect(find([council, russian], 'Russian Security Council')).toEqual([
      'c#russian Russian Security Council',
    ]);
    expect(find([council, word], 'Russian Security Council')).toEqual(['c#council Council']);
  });

  test('do not block a name that is longer', () => {
    const museum = entity('c#aleppo', ['Aleppo', 'Aleppo Pepper Museum'], {
      notNames: ['Aleppo pepper'],
    });
    expect(find([museum], 'Aleppo pepper; Aleppo Pepper Museum')).toEqual(['Aleppo Pepper Museum']);
  });

  test('exclude one writing if they differ from a name in nothing but case', () => {
    const ban = entity('c#ban', ['Ban'], { notNames: ['ban'] });
    expect(find([ban], 'Ban on a ban; BAN')).toEqual(['Ban', 'BAN']);
  });
});

describe('contexts', () => {
  const council = (rest: Partial<ContextRule>) =>
    entity('c#e', ['the Council', 'Security Council'], { contexts: [rule(['The council'], rest)] });

  test('ask for a word in the same block', () => {
    const entities = [council({ beside: ['UN', 'Ban Ki-moon'] })];
    expect(find(entities, 'the Council and the U.N. met')).toEqual(['the Council']);
    expect(find(entities, 'the Council heard Ban Ki‑moon’s plea')).toEqual(['the Council']);
    expect(find(entities, 'the Council, unlike UNESCO')).toEqual([]);
    expect(find(entities, 'the Council', 'the UN')).toEqual([]);
    expect(find(entities, 'a Security Council')).toEqual(['Security Council']);
  });

  test('forbid a word in the same block', () => {
    const entities = [council({ notBeside: ['town'] })];
    expect(find(entities, 'the Council of the town', 'the Council of towns')).toEqual([
      'the Council',
    ]);
  });

  test('look at the whole page if they say so', () => {
    const entities = [council({ beside: ['UN'], notBeside: ['town'], scope: 'page' })];
    expect(find(entities, 'the Council', 'the UN')).toEqual(['the Council']);
    expect(find(entities, 'the Council', 'the UN', 'a town')).toEqual([]);
  });

  test('must all hold, and concern the names that they list', () => {
    const contexts = [rule(['UN'], { beside: ['x'] }), rule(['U.N.'], { beside: ['y'] })];
    const both = entity('c#e', ['UN', 'Nations'], { contexts });
    expect(find([both], 'UN x Nations', 'UN x y')).toEqual(['Nations', 'UN']);
  });

  test('free the span for others when they fail', () => {
    const long = entity('c#long', ['Nusra Front'], {
      contexts: [rule(['Nusra Front'], { beside: ['never'] })],
    });
    expect(find([long, entity('c#nusra', ['Nusra'])], 'Nusra Front')).toEqual(['c#nusra Nusra']);
  });
});

describe('hostile corpora and pages', () => {
  test('a repeated name is found each time', () => {
    const text = 'Aleppo '.repeat(20_000);
    expect(buildMatcher([entity('c#e', ['Aleppo'])]).findMentions([text])).toHaveLength(20_000);
  });

  test('names that are beginnings of one another are found at every place', () => {
    const names = Array.from({ length: 60 }, (_, i) => 'a '.repeat(i + 1).trim());
    const text = 'a '.repeat(120).trim();
    expect(buildMatcher([entity('c#e', names)]).findMentions([text])).toEqual([
      { text: 0, start: 0, end: 119, entity: 0 },
      { text: 0, start: 120, end: 239, entity: 0 },
    ]);
  });
});

describe('nested names', () => {
  const council = entity('c#council', ['Security Council']);
  const room = entity('c#room', ['Security Council chamber', 'the Security Council chamber']);
  const findNested = (entities: readonly NamedEntity[], text: string) =>
    buildMatcher(entities)
      .findMentions([text], { nested: true })
      .map(({ start, end, entity: index, within }) => {
        const outer = within ? ` in ${text.slice(...within)}` : '';
        return `${entities[index]?.key} ${text.slice(start, end)}${outer}`;
      });

  test('follow the longest, and say in which they stand', () => {
    expect(findNested([council, room], 'In the Security Council chamber.')).toEqual([
      'c#room the Security Council chamber',
      'c#room Security Council chamber in the Security Council chamber',
      'c#council Security Council in the Security Council chamber',
    ]);
  });

  test('are no mentions where they only overlap, or where a not-name forbids them', () => {
    const hall = entity('c#hall', ['chamber hall']);
    const not = entity('c#council', ['Security Council'], {
      notNames: ['Security Council chamber'],
    });
    expect(findNested([not, room, hall], 'the Security Council chamber hall')).toEqual([
      'c#room the Security Council chamber',
      'c#room Security Council chamber in the Security Council chamber',
    ]);
  });

  test('stand in a mention of their own corpus only', () => {
    const other = entity('d#room', ['Security Council chamber']);
    expect(findNested([council, other], 'the Security Council chamber')).toEqual([
      'd#room Security Council chamber',
      'c#council Security Council',
    ]);
  });

  test('do not come unasked', () => {
    expect(find([council, room], 'In the Security Council chamber.')).toEqual([
      'c#room the Security Council chamber',
    ]);
  });
});
