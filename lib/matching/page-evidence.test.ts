import { describe, expect, test } from 'vitest';
import type { ContextRule } from '../corpus/records/records.ts';
import { readAutomaton, writeAutomaton } from './automaton-bytes.ts';
import { findInPieces } from './fixtures/find-in-pieces.ts';
import { buildMatcher } from './matcher.ts';
import type { NamedEntity } from './types.ts';

function entity(id: string, names: string[], contexts: Partial<ContextRule>[] = []): NamedEntity {
  const nothing = { beside: [], besideEntities: [], notBeside: [], notBesideEntities: [] };
  const rules = contexts.map((rule): ContextRule => {
    return { names: [], ...nothing, scope: 'page', ...rule };
  });
  return { key: id.includes('#') ? id : `c#${id}`, names, notNames: [], contexts: rules };
}

/** What is found in blocks of one page: `id span`. */
function find(entities: readonly NamedEntity[], ...blocks: string[]): string[] {
  return buildMatcher(entities)
    .findMentions(blocks)
    .map(({ text, start, end, entity: index }) => {
      const key = entities[index]?.key.replace('c#', '');
      return `${key} ${blocks[text]?.slice(start, end)}`;
    });
}

/** A page's blocks, and what must be found. */
type Row = [blocks: string[], found: string[]];

function check(entities: NamedEntity[], rows: Row[]): void {
  test.each(rows)('%j', (blocks, found) => {
    expect(find(entities, ...blocks)).toEqual(found);
  });
}

describe('a rule that asks for an entity', () => {
  const council = entity(
    'council',
    ['Security Council', 'the Council'],
    [{ names: ['the Council'], besideEntities: ['council'], notBesideEntities: ['town'] }],
  );
  const town = entity('town', ['Town Council']);

  check(
    [council, town],
    [
      [['The Council met.'], []],
      [
        ['The Security Council met.', 'The Council voted.'],
        ['council Security Council', 'council The Council'],
      ],
      [
        ['The Council voted.', 'It is the Security Council.'],
        ['council The Council', 'council Security Council'],
      ],
      [
        ['The Security Council, the Council and a Town Council.'],
        ['council Security Council', 'town Town Council'],
      ],
    ],
  );

  test('is kept by an entity of its own corpus alone', () => {
    const other = { ...entity('d#council', ['Council of Elders']), key: 'd#council' };
    expect(find([council, other], 'Council of Elders', 'The Council')).toEqual([
      'd#council Council of Elders',
    ]);
  });

  test('looks at its block alone if it says so', () => {
    const envoy = entity('envoy', ['Anna Berg']);
    const berg = entity(
      'berg',
      ['the envoy'],
      [{ names: ['the envoy'], besideEntities: ['envoy'], scope: 'block' }],
    );
    expect(find([envoy, berg], 'Anna Berg, the envoy', 'The envoy left.')).toEqual([
      'envoy Anna Berg',
      'berg the envoy',
    ]);
  });

  test('takes a phrase beside it as well', () => {
    const berg = entity(
      'berg',
      ['Berg'],
      [{ names: ['Berg'], beside: ['envoy'], besideEntities: ['mission'] }],
    );
    const mission = entity('mission', ['Peace Mission']);
    expect(find([berg, mission], 'Berg, an envoy')).toEqual(['berg Berg']);
    expect(find([berg, mission], 'Berg of the Peace Mission')).toEqual([
      'berg Berg',
      'mission Peace Mission',
    ]);
    expect(find([berg, mission], 'Berg of the north')).toEqual([]);
  });

  test('is not kept where the entity is only said to be something else', () => {
    const mission = { ...entity('mission', ['Mission']), notNames: ['Mission Street'] };
    const berg = entity('berg', ['Berg'], [{ names: ['Berg'], besideEntities: ['mission'] }]);
    expect(find([berg, mission], 'Berg lives in Mission Street')).toEqual([]);
  });

  test('is not kept by a name that asks for entities itself, so that no two keep each other', () => {
    const one = entity('one', ['Alpha'], [{ names: ['Alpha'], besideEntities: ['two'] }]);
    const two = entity('two', ['Beta'], [{ names: ['Beta'], besideEntities: ['one'] }]);
    expect(find([one, two], 'Alpha and Beta')).toEqual([]);
  });

  test('is never kept by an entity that is not there', () => {
    const berg = entity('berg', ['Berg'], [{ names: ['Berg'], besideEntities: ['gone'] }]);
    expect(find([berg], 'Berg')).toEqual([]);
  });
});

describe('entities of one corpus that share a name', () => {
  check(
    [entity('john', ['John Kerry', 'Kerry']), entity('ann', ['Ann Kerry', 'Kerry'])],
    [
      [['Kerry spoke.'], ['john Kerry', 'ann Kerry']],
      [
        ['John Kerry spoke.', 'Then Kerry left.'],
        ['john John Kerry', 'john Kerry'],
      ],
      [
        ['Kerry left.', 'So did Ann Kerry.'],
        ['ann Kerry', 'ann Ann Kerry'],
      ],
      [
        ['John Kerry and Ann Kerry.', 'Kerry'],
        ['john John Kerry', 'ann Ann Kerry', 'john Kerry', 'ann Kerry'],
      ],
    ],
  );

  test('of another corpus are not told apart by it', () => {
    const other = { ...entity('x', ['Kerry']), key: 'd#kerry' };
    const john = entity('john', ['John Kerry', 'Kerry']);
    expect(find([john, other], 'John Kerry', 'Kerry')).toEqual([
      'john John Kerry',
      'd#kerry Kerry',
      'john Kerry',
      'd#kerry Kerry',
    ]);
  });
});

describe('a page that is searched in pieces', () => {
  const entities = [
    entity(
      'council',
      ['Security Council', 'the Council'],
      [{ names: ['the Council'], besideEntities: ['council'], notBeside: ['Town Council'] }],
    ),
  ];

  test('says which of its texts hang on the rest, and what the rest may ask for', () => {
    const matcher = buildMatcher(entities);
    const early = matcher.findOnPage(['nothing', 'The Council']);
    expect(early).toEqual({ mentions: [], evidence: [], open: [1] });
    const late = matcher.findOnPage(['The Security Council']);
    expect(late.mentions).toHaveLength(1);
    expect(late.evidence).toHaveLength(1);
    const again = matcher.findOnPage(['The Council'], { evidence: late.evidence });
    expect(again.mentions).toEqual([{ text: 0, start: 0, end: 11, entity: 0 }]);
  });

  test('is settled where a phrase has decided for good', () => {
    const matcher = buildMatcher(entities);
    const { open, mentions } = matcher.findOnPage(['The Council', 'A Town Council']);
    expect([open, mentions]).toEqual([[], []]);
  });

  test('gives what the whole gives, also from an automaton read from its bytes', () => {
    const texts = ['The Council', 'The Security Council', 'The Council'];
    const matcher = readAutomaton(writeAutomaton(buildMatcher(entities)));
    const found = findInPieces(matcher, texts, [2, 0, 1], 1);
    expect(found).toEqual(matcher.findMentions(texts));
    expect(found).toHaveLength(3);
  });

  test('ignores numbers that no index has', () => {
    const matcher = buildMatcher(entities);
    const evidence = [1_000_001, 999_999, 4, 2 ** 31 - 1];
    expect(matcher.findOnPage(['The Council'], { evidence }).mentions).toEqual([]);
  });
});
