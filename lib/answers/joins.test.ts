import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostNamed } from '../corpus/records/most-joined.ts';
import type { Join } from '../lookup/reader.ts';
import { Joins } from './joins.ts';
import { type AreTogether, readTogether } from './together.ts';

const ids = ['a', 'b', 'c', 'd'] as const;
const corpus = (id: string) => `https://corpora.example/${id}`;
/** Key of the dispute `q` of a corpus, or of another. */
const key = (id: string, dispute = 'q') => `${corpus(id)}#${dispute}`;

/** What each corpus says, `b:q` or, of the opposite, `!b:q`, of its dispute `q` or another. */
function joinsOf(said: Record<string, string[]>, areTogether: AreTogether = () => true): Joins {
  const toJoin = (words: string): Join => {
    const [own = '', other = ''] = words.split(' ');
    const [id = '', dispute] = other.replace('!', '').split(':');
    return { dispute: own, other: key(id, dispute), inverted: other.startsWith('!') };
  };
  return new Joins(
    new Map(Object.entries(said).map(([id, joins]) => [corpus(id), joins.map(toJoin)])),
    areTogether,
  );
}

const always = async () => true;

async function groupOf(joins: Joins, asked = key('a')) {
  const { disputes } = await joins.groupOf(asked, always);
  return disputes.map(({ key: each, inverted }) => (inverted ? `not ${each}` : each)).sort();
}

describe('a group', () => {
  test('is found from either side, and says who said so', async () => {
    const joins = joinsOf({ a: [], b: ['q !a:q'] });
    expect(await joins.groupOf(key('a'), always)).toEqual({
      disputes: [
        { key: key('a'), inverted: false },
        { key: key('b'), inverted: true },
      ],
      claims: [{ corpus: corpus('b'), other: corpus('a'), inverted: true }],
      offers: [],
    });
    expect(await groupOf(joins, key('b'))).toEqual([key('b'), `not ${key('a')}`]);
  });

  test('has what is joined with it, and not what those are joined with', async () => {
    const joins = joinsOf({ a: ['q !b:q'], b: ['q !c:q'], c: [] });
    expect(await groupOf(joins)).toEqual([key('a'), `not ${key('b')}`]);
    expect(await groupOf(joins, key('b'))).toEqual([
      ...[key('b'), `not ${key('a')}`, `not ${key('c')}`],
    ]);
    expect(await groupOf(joins, key('c'))).toEqual([key('c'), `not ${key('b')}`]);
  });

  test('has nothing of a corpus that is not there, nor what leads on from it', async () => {
    expect(await groupOf(joinsOf({ a: ['q x:q'], b: ['q x:q'] }))).toEqual([key('a')]);
  });

  test('has no dispute that its corpus does not have, nor what leads on from it', async () => {
    const joins = joinsOf({ a: ['q b:gone'], b: [], c: ['q b:gone'] });
    const exists = async (each: string) => !each.endsWith('gone');
    const { disputes } = await joins.groupOf(key('a'), exists);
    expect(disputes).toEqual([{ key: key('a'), inverted: false }]);
    expect((await joins.groupOf(key('b', 'gone'), exists)).disputes).toHaveLength(1);
  });

  test.each([
    ['says of one both', { a: ['q b:q', 'q !b:q'], b: [] }],
    ['and the other say the opposite of each other', { a: ['q b:q'], b: ['q !a:q'] }],
    ['has two disputes that another calls one', { a: [], b: ['q a:q', 'q a:other'] }],
  ])('is left apart where a corpus %s', async (_, said) => {
    const joins = joinsOf(said);
    for (const each of joins.keys) expect(await groupOf(joins, each)).toEqual([each]);
  });

  test('is not made by what a corpus says of its own disputes', async () => {
    expect(await groupOf(joinsOf({ a: ['q a:other'], b: [] }))).toEqual([key('a')]);
  });

  test('without the reader’s yes has only what both say; the rest is offered', async () => {
    const never = () => false;
    const alone = joinsOf({ a: [], b: ['q !a:q'] }, never);
    for (const [asked, other] of [
      [key('a'), 'b'],
      [key('b'), 'a'],
    ] as const) {
      const { disputes, claims, offers } = await alone.groupOf(asked, always);
      expect([disputes.length, claims]).toEqual([1, []]);
      expect(offers).toEqual([{ corpus: corpus('b'), other: corpus('a'), inverted: true }]);
      expect(other).not.toBe(asked);
    }
    const both = joinsOf({ a: ['q b:q'], b: ['q a:q'] }, never);
    expect(await groupOf(both)).toEqual([key('a'), key('b')]);
    expect((await both.groupOf(key('a'), always)).offers).toEqual([]);
  });

  test('is what both say, whatever one of them says besides', async () => {
    const joins = joinsOf({ a: ['q b:q'], b: ['q a:q', 'r a:q', 's !a:q', 'q a:other'] });
    expect(await groupOf(joins)).toEqual([key('a'), key('b')]);
    expect(await groupOf(joins, key('b', 'r'))).toEqual([key('b', 'r')]);
  });

  test('has what the first sixteen names say, and nothing of the seventeenth', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `q x${at}:q`);
    const of = (count: number) =>
      joinsOf({ b: [...names(count), 'q a:q'], a: [], ...Object.fromEntries(others(count)) });
    const others = (count: number) => Array.from({ length: count }, (_, at) => [`x${at}`, []]);
    expect(await groupOf(of(mostNamed - 1))).toEqual([key('a'), key('b')]);
    expect(await groupOf(of(mostNamed))).toEqual([key('a')]);
  });

  test('of 200,000 names of one dispute is made at once', async () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `q a:gone-${at}`);
    const joins = joinsOf({ a: [], b: ['q a:q', ...many] });
    expect(joins.keys.length).toBeLessThanOrEqual(2 * mostNamed);
  });

  const said = fc.record(
    Object.fromEntries(
      ids.map((id) => [
        id,
        fc.array(
          fc
            .tuple(fc.constantFrom('q', 'r'), fc.boolean(), fc.constantFrom(...ids))
            .map(([own, inverted, other]) => `${own} ${inverted ? '!' : ''}${other}:${own}`),
          { maxLength: 2 },
        ),
      ]),
    ),
  );
  const agreed = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)));
  const togetherIn = (pairs: readonly (readonly [string, string])[]) =>
    readTogether(pairs.map(([one, other]) => [corpus(one), corpus(other)]));

  test('has another where that one has it, turned round alike', async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(said, agreed, async (all, pairs) => {
        const joins = joinsOf(all, togetherIn(pairs));
        for (const asked of joins.keys) {
          const own = await groupOf(joins, asked);
          if (own.length > 1) joined++;
          for (const each of own.filter((name) => !name.endsWith(asked))) {
            const isTurned = each.startsWith('not ');
            const back = await groupOf(joins, each.replace('not ', ''));
            expect(back).toContain(isTurned ? `not ${asked}` : asked);
          }
        }
      }),
    );
    expect(joined).toBeGreaterThan(50);
  });

  test('is joined and parted by nobody else: what d says changes nothing between a, b and c', async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(said, said, agreed, async (all, others, pairs) => {
        const before = joinsOf(all, togetherIn(pairs));
        const after = joinsOf({ ...all, d: others.d ?? [] }, togetherIn(pairs));
        for (const id of ['a', 'b', 'c']) {
          for (const dispute of ['q', 'r']) {
            const without = async (joins: Joins) =>
              (await groupOf(joins, key(id, dispute))).filter((name) => !name.includes('/d#'));
            const own = await without(before);
            if (own.length > 1) joined++;
            expect(await without(after)).toEqual(own);
          }
        }
      }),
    );
    expect(joined).toBeGreaterThan(50);
  });
});
