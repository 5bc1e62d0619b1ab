import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimAround } from './trim-around.ts';

describe('trimAround', () => {
  it('keeps short words as they are, white space made single', () => {
    expect(trimAround(' at\n the ', ' was\tclosed. ')).toEqual({
      before: 'at the ',
      after: ' was closed.',
    });
  });

  it('leaves out whole words and says so', () => {
    const long = 'while engineers of the county prepared a draft for the council';
    expect(trimAround(long, long)).toEqual({
      before: '… the county prepared a draft for the council',
      after: 'while engineers of the county prepared a …',
    });
  });

  it('never gets longer than what fits', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const trimmed = trimAround(before, after);
        expect(trimmed.before.length).toBeLessThanOrEqual(46);
        expect(trimmed.after.length).toBeLessThanOrEqual(46);
      }),
    );
  });
});
