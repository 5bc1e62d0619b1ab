import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../messages/messages.ts';
import { type MarkedNames, type Marking, markedNames, markings } from '../settings/settings.ts';
import { type Choice, type Choosable, chooseMentions } from './choose-mentions.ts';

interface Mention extends Choosable {
  /** Where it stands in the document. */
  at: number;
}

/** `a`: a subject; `a?`: a name that is merely needed; `a:q`: a name in a sentence that `q` fits. */
function toMeaning(written: string): Meaning {
  const [key = '', dispute] = written.split(':');
  if (dispute) return { key, mark: 'one-sided', fit: { dispute, words: [] } };
  if (key.endsWith('?')) return { key: key.slice(0, -1), mark: null };
  return { key, mark: key === 'quotation' || key === 'claim' ? key : 'on-record' };
}

/** Mentions such as `1 a`, in document order: a paragraph's number and what may be meant. */
function makeMentions(...written: string[]): Mention[] {
  return written.map((words, at) => {
    const [paragraph, ...meanings] = words.split(' ');
    return { paragraph: Number(paragraph), meanings: meanings.map(toMeaning), part: 1, at };
  });
}

const isBefore = (one: Mention, other: Mention) => one.at < other.at;

/** Places of the mentions that are marked, in order. */
function choose(
  mentions: Mention[],
  marking: Marking,
  entitiesOff: string[] = [],
  markedNames: MarkedNames = 'subjects',
): number[] {
  const { marked } = chooseMentions(mentions, { marking, markedNames, entitiesOff }, isBefore);
  return [...marked].map(({ at }) => at).sort((one, other) => one - other);
}

describe('chooseMentions', () => {
  it('marks claims and counts them, whichever names are marked', () => {
    const { marked, count } = chooseMentions(
      makeMentions('1 claim', '1 a'),
      { marking: 'all', markedNames: 'fitting', entitiesOff: [] },
      () => true,
    );
    expect([...marked].map(({ meanings }) => meanings[0]?.key)).toEqual(['claim']);
    expect(count).toBe(1);
  });

  it('marks quotations and does not count them', () => {
    const mentions = makeMentions('1 quotation', '1 a');
    const choice: Choice = { marking: 'all', markedNames: 'subjects', entitiesOff: [] };
    const { marked, count } = chooseMentions(mentions, choice, isBefore);
    expect([marked.size, count]).toEqual([2, 1]);
  });

  it('marks names where a question fits, subjects too, or every name, and counts those', () => {
    const mentions = makeMentions('1 quotation', '1 a:q', '1 b', '1 c?');
    const expected = { fitting: [0, 1], subjects: [0, 1, 2], every: [0, 1, 2, 3] };
    for (const names of markedNames) {
      expect(choose(mentions, 'all', [], names)).toEqual(expected[names]);
      const choice: Choice = { marking: 'all', markedNames: names, entitiesOff: [] };
      const { count } = chooseMentions(mentions, choice, isBefore);
      expect(count).toBe(expected[names].length - 1);
    }
  });

  it('marks the first of an entity, and the first for each question that fits', () => {
    const mentions = makeMentions('1 a', '1 a:q', '1 a:q', '1 a:r', '1 a');
    expect(choose(mentions, 'first-in-paragraph')).toEqual([0, 1, 3]);
    expect(choose(mentions.slice(1), 'first-in-paragraph')).toEqual([1, 3]);
    expect(choose(mentions, 'first-in-paragraph', [], 'fitting')).toEqual([1, 3]);
  });

  const page = makeMentions('1 a', '1 b', '1 a', '2 a', '2 b', '3 a', '3 a');

  it('marks all, the first of each entity in each paragraph, or the first on the page', () => {
    expect(choose(page, 'all')).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(choose(page, 'first-in-paragraph')).toEqual([0, 1, 3, 4, 5]);
    expect(choose(page, 'first-on-page')).toEqual([0, 1]);
  });

  it('lets the next one take the place of a first that is not shown', () => {
    expect(choose(page.slice(1), 'first-in-paragraph')).toEqual([1, 2, 3, 4, 5]);
    expect(choose(page.slice(2), 'first-on-page')).toEqual([2, 4]);
  });

  it('marks no entity that is off, and does not count it', () => {
    expect(choose(page, 'first-in-paragraph', ['a'])).toEqual([1, 4]);
    const choice: Choice = {
      ...{ marking: 'first-on-page', markedNames: 'subjects', entitiesOff: ['a'] },
    };
    expect(chooseMentions(page, choice, isBefore).count).toBe(2);
  });

  it('takes a mention with several candidates for the first of any that is on', () => {
    const unclear = makeMentions('1 a', '1 a b', '1 b', '1 c a');
    expect(choose(unclear, 'first-on-page')).toEqual([0, 1, 3]);
    expect(choose(unclear, 'first-on-page', ['b'])).toEqual([0, 3]);
    expect(choose(unclear, 'first-on-page', ['c'])).toEqual([0, 1]);
    expect(choose(unclear, 'all', ['a', 'b'])).toEqual([3]);
  });

  it('finds the first whatever part of the page was read first', () => {
    const [one, two, three, four] = makeMentions('1 a', '1 a', '2 a', '2 a') as [
      Mention,
      Mention,
      Mention,
      Mention,
    ];
    const read = [three, { ...four, part: 2 }, { ...one, part: 3 }, { ...two, part: 3 }];
    expect(choose(read, 'first-on-page')).toEqual([0]);
    expect(choose(read, 'first-in-paragraph')).toEqual([0, 2]);
  });

  it('chooses as a plain reading in document order would, however the parts were read', () => {
    const mention = fc.record({
      paragraph: fc.nat(2),
      entities: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      part: fc.nat(3),
    });
    fc.assert(
      fc.property(
        fc.array(mention, { maxLength: 20 }),
        fc.subarray(['a', 'b', 'c']),
        fc.constantFrom(...markings),
        (written, off, marking) => {
          const mentions = written.map(({ entities, ...each }, at) => ({
            ...each,
            ...{ entities, meanings: entities.map(toMeaning), at },
          }));
          const seen = new Set<string>();
          const expected: number[] = [];
          let onCount = 0;
          for (const { at, entities, paragraph } of mentions) {
            const on = entities.filter((key) => !off.includes(key));
            if (on.length > 0) onCount++;
            const place = marking === 'first-on-page' ? -1 : paragraph;
            const isNew = on.filter((key) => !seen.has(`${place} ${key}`));
            for (const key of on) seen.add(`${place} ${key}`);
            if (on.length > 0 && (marking === 'all' || isNew.length > 0)) expected.push(at);
          }
          const read = [...mentions].sort((one, other) => one.part - other.part);
          expect(choose(read, marking, off)).toEqual(expected);
          const choice: Choice = { marking, markedNames: 'subjects', entitiesOff: off };
          expect(chooseMentions(read, choice, isBefore).count).toBe(onCount);
        },
      ),
    );
  });
});
