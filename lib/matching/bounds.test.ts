import { describe, expect, test } from 'vitest';
import { mostNamesakes, mostPhraseUses, mostRules, mostRuleWords } from './bounds.ts';
import { buildIndex } from './build-index.ts';
import { createMatcher } from './matcher.ts';
import { maxKeyUnits } from './token-reader.ts';
import type { NamedEntity } from './types.ts';

const entity = (key: string, names: string[], more: Partial<NamedEntity> = {}): NamedEntity => ({
  ...{ key, names, notNames: [], contexts: [] },
  ...more,
});
const many = (count: number, make: (at: number) => NamedEntity) =>
  Array.from({ length: count }, (_, at) => make(at));

function build(entities: readonly NamedEntity[]) {
  const leftOut: [string, string | null][] = [];
  const steps = buildIndex(entities, (at, name) => leftOut.push([entities[at]?.key ?? '', name]));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { matcher: createMatcher(value), leftOut };
  }
}

const namesakes = (count: number, corpus = 'c') =>
  many(count, (at) => entity(`${corpus}#e${at}`, ['the mill']));

describe('of the entities of one corpus with one name', () => {
  test('as many are looked for as there may be', () => {
    const { matcher, leftOut } = build(namesakes(mostNamesakes));
    expect(matcher.findMentions(['At the mill.'])).toHaveLength(mostNamesakes);
    expect(leftOut).toEqual([]);
  });

  test('one more is left out, by the order of the corpus, and told', () => {
    const { matcher, leftOut } = build(namesakes(mostNamesakes + 1));
    const found = matcher.findMentions(['At the mill.']);
    expect(found.map((each) => matcher.keyOf(each.entity))).toEqual(
      many(mostNamesakes, (at) => entity(`c#e${at}`, [])).map(({ key }) => key),
    );
    expect(leftOut).toEqual([[`c#e${mostNamesakes}`, 'the mill']]);
  });

  test('another corpus has its own', () => {
    const { matcher, leftOut } = build([...namesakes(mostNamesakes + 1), ...namesakes(2, 'd')]);
    expect(matcher.findMentions(['At the mill.'])).toHaveLength(mostNamesakes + 2);
    expect(leftOut).toHaveLength(1);
  });

  test('the same holds of what is not their name', () => {
    const withNotName = (count: number) =>
      many(count, (at) => entity(`c#e${at}`, [`wheel${at}`], { notNames: ['the mill pond'] }));
    expect(build(withNotName(mostNamesakes)).leftOut).toEqual([]);
    expect(build(withNotName(mostNamesakes + 1)).leftOut).toEqual([
      [`c#e${mostNamesakes}`, 'the mill pond'],
    ]);
  });

  test('30,000 are made ready and found in a text that repeats the name 3,000 times', () => {
    const { matcher, leftOut } = build(namesakes(30_000));
    const found = matcher.findMentions(['the mill '.repeat(3_000)]);
    expect(found).toHaveLength(3_000 * mostNamesakes);
    expect(leftOut).toHaveLength(30_000 - mostNamesakes);
  });
});

test('a name is looked for up to the longest', () => {
  const found = (units: number) => {
    const name = 'a'.repeat(units);
    return build([entity('c#e', [name])]).matcher.findMentions([`At ${name}.`]).length;
  };
  expect([found(maxKeyUnits), found(maxKeyUnits + 1)]).toEqual([1, 0]);
});

describe('of the rules of one entity', () => {
  const rule = (words: readonly string[]) => ({
    ...{ names: ['mill'], beside: [...words], besideEntities: [] },
    ...{ notBeside: [], notBesideEntities: [], scope: 'block' as const },
  });
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);

  test.each([
    ['as many are kept as there may be', mostRules, 1, 0],
    ['one more is left out', mostRules + 1, 1, 1],
    ['all words are read up to the bound', 1, mostRuleWords, 0],
    ['a rule with a word more is left out', 1, mostRuleWords + 1, 1],
  ])('%s', (_, rules, each, told) => {
    const contexts = Array.from({ length: rules }, () => rule(words(each)));
    const { leftOut } = build([entity('c#mill', ['mill'], { contexts })]);
    expect(leftOut).toEqual(told === 0 ? [] : [['c#mill', null]]);
  });

  test('a rule that is kept is kept wherever the name stands', () => {
    const contexts = [rule(words(mostRuleWords))];
    const { matcher } = build([entity('c#mill', ['mill'], { contexts })]);
    const last = `word${mostRuleWords - 1}`;
    expect(matcher.findMentions([`${'mill '.repeat(2_000)}${last}`])).toHaveLength(2_000);
    expect(matcher.findMentions(['mill '.repeat(2_000)])).toEqual([]);
  });
});

describe('of the writings of a phrase that fold to the same', () => {
  /** A word in as many writings as are asked for: each letter in one case or the other. */
  const writings = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      Array.from('waterwheel', (letter, bit) =>
        (at >> bit) & 1 ? letter.toUpperCase() : letter,
      ).join(''),
    );
  const beside = (word: string, key: string): NamedEntity =>
    entity(key, [`mill${key.slice(2)}`], {
      contexts: [
        {
          ...{ names: [`mill${key.slice(2)}`], beside: [word], besideEntities: [] },
          ...{ notBeside: [], notBesideEntities: [], scope: 'block' as const },
        },
      ],
    });

  test.each([
    ['as many are looked for as there may be', mostPhraseUses, 1],
    ['one more is not', mostPhraseUses + 1, 0],
  ])('%s', (_, count, found) => {
    const { matcher } = build(writings(count).map((word, at) => beside(word, `c#e${at}`)));
    const last = writings(count).at(-1) ?? '';
    expect(matcher.findMentions([`mille${count - 1} ${last}`])).toHaveLength(found);
  });
});
