import { describe, expect, it } from 'vitest';
import { corpus, makeStatement, preview, source } from '../../components/fixtures.ts';
import { readDate } from '../../lib/corpus/records/dates.ts';
import { compareThenAndNow } from './then-and-now.ts';

const covering = (from: string | null, to: string | null) => ({
  ...preview,
  corpora: [
    {
      ...corpus,
      coverage: {
        ...corpus.coverage,
        from: from === null ? null : readDate(from),
        to: to === null ? null : readDate(to),
      },
    },
  ],
});

describe('the time of a page and of its records', () => {
  it('is another where more than a year lies between', () => {
    expect(compareThenAndNow(preview, '2025-03-04')).toEqual({ from: 2019, to: 2019, year: 2025 });
    expect(compareThenAndNow(preview, '2011-03-04')).toEqual({ from: 2019, to: 2019, year: 2011 });
    expect(compareThenAndNow(preview, '2020-04-30')).toBeNull();
    expect(compareThenAndNow(preview, '2018-05-04')).toBeNull();
  });

  it('is the same where the corpus covers the page’s', () => {
    expect(compareThenAndNow(covering('2019', '2025'), '2025-03-04')).toBeNull();
    expect(compareThenAndNow(covering('2019', '2019/..'), '2025-03-04')).toBeNull();
    expect(compareThenAndNow(covering(null, null), '2025-03-04')).not.toBeNull();
  });

  it('is not told where either is unknown', () => {
    expect(compareThenAndNow(preview, null)).toBeNull();
    expect(compareThenAndNow(preview, 'yesterday')).toBeNull();
    const undated = makeStatement('u', { said: null, source: { ...source, published: null } });
    const bare = { ...preview, disputes: [], others: { count: 1, voice: undated } };
    expect(compareThenAndNow(bare, '2025-03-04')).toBeNull();
  });
});
