import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemTurkish } from './stem-turkish.ts';

const families = [
  [
    'verbs in their tenses',
    'bombalamak bombaladı bombalıyor bombalayacak bombalayan bombaladığını',
  ],
  ['passives and nouns of verbs', 'bombalandı bombalanması bombalanmasını bombalamayı'],
  ['a verb that is negated', 'vurmak vurdu vurmadı vurmadığını vurmuyor'],
  ['a noun in its cases', 'hastane hastaneyi hastanenin hastanede hastaneler hastanelerin'],
  ['a consonant that softens', 'uçak uçağı uçağından uçaklar uçakları'],
] as const;

describe('Turkish stems', () => {
  it.each(families)('are one for %s', (_, words) => {
    expect(new Set(words.split(' ').map(stemTurkish)).size).toBe(1);
  });

  it('part words that only begin alike', () => {
    const words = ['savaş', 'savaşçı', 'sivil', 'saldırı', 'insan', 'kadın', 'yardım', 'sınır'];
    expect(new Set(words.map(stemTurkish)).size).toBe(words.length);
  });

  it('are never empty and never longer than the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zçğıöşü]{1,20}$/u), (word) => {
        const stem = stemTurkish(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length);
      }),
      { numRuns: 200 },
    );
  });
});
