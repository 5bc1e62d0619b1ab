import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Join } from '../lookup/reader.ts';
import { Joins } from './joins.ts';

const ids = ['a', 'b', 'c', 'd'] as const;
const corpus = (id: string) => `https://corpora.example/${id}`;
/** Key of the dispute `q` of a corpus, or of another. */
const key = (id: string, dispute = 'q') => `${corpus(id)}#${dispute}`;

/** What each corpus says, `b:q` or, of the opposite, `!b:q`, of its dispute `q` or another. */
function joinsOf(said: Record<string, string[]>): Joins {
  const toJoin = (words: string): Join => {
    const [own = '', other = ''] = words.split(' ');
    const [id = '', dispute] = other.replace('!', '').split(':');
    return { dispute: own, other: key(id, dispute), inverted: other.startsWith('!') };
  };
  return new Joins(
    new Map(Object.entries(said).map(([id, joins]) => [corpus(id), joins.map(toJoin)])),
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
    });
    expect(await groupOf(joins, key('b'))).toEqual([key('b'), `not ${key('a')}`]);
  });

  test('goes on from corpus to corpus; the opposite of the opposite is the same', async () => {
    const joins = joinsOf({ a: ['q !b:q'], b: ['q !c:q'], c: [] });
    expect(await groupOf(joins)).toEqual([key('a'), key('c'), `not ${key('b')}`]);
    expect(await groupOf(joins, key('c'))).toEqual([key('a'), key('c'), `not ${key('b')}`]);
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
    ['says it of itself by way of others', { a: ['q b:q'], b: ['q c:q'], c: ['q !a:q'] }],
    ['has two disputes that another calls one', { a: [], b: ['q a:q', 'q a:other'] }],
  ])('is left apart where a corpus %s', async (_, said) => {
    const joins = joinsOf(said);
    for (const each of joins.keys) expect(await groupOf(joins, each)).toEqual([each]);
  });

  test('is not made by what a corpus says of its own disputes', async () => {
    expect(await groupOf(joinsOf({ a: ['q a:other'], b: [] }))).toEqual([key('a')]);
  });

  test('is the same whichever of it is asked for, and turns all or none round', async () => {
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
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(said, async (all) => {
        const joins = joinsOf(all);
        for (const asked of joins.keys) {
          const own = await groupOf(joins, asked);
          if (own.length > 1) joined++;
          for (const each of own) {
            const other = await groupOf(joins, each.replace('not ', ''));
            const turned = each.startsWith('not ')
              ? own.map((name) => (name.startsWith('not ') ? name.slice(4) : `not ${name}`)).sort()
              : own;
            expect(other).toEqual(turned);
          }
        }
      }),
    );
    expect(joined).toBeGreaterThan(50);
  });
});
