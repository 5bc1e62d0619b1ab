import { describe, expect, it } from 'vitest';
import { view } from './fixtures.ts';
import { plural } from './plural.ts';
import { summarise, text } from './text.ts';

describe('plural', () => {
  it('takes the form of the number and writes the number in it', () => {
    const forms = { one: '# word', other: '# words' };
    expect([0, 1, 2, 1200].map((count) => plural(count, forms))).toEqual([
      '0 words',
      '1 word',
      '2 words',
      '1,200 words',
    ]);
  });
});

describe('summarise', () => {
  it.each([
    [6, 4, '6 questions, 4 with both sides on record'],
    [1, 0, '1 question, one side only in your corpora'],
    [1, 1, '1 question, both sides on record'],
    [0, 0, '5 statements'],
  ])('says %i questions of which %i are two-sided', (disputes, twoSided, words) => {
    expect(summarise({ ...view.entity, disputes, twoSided, statements: 5 })).toBe(words);
  });
});

describe('questionPlace', () => {
  it('counts only where there is something to count', () => {
    expect(text.questionPlace(2, 6)).toBe('2 of 6 questions');
    expect(text.questionPlace(1, 1)).toBe('1 question');
  });
});
