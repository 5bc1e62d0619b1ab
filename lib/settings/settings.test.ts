import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteOn, parseSettings, switchSite } from './settings.ts';

const defaults = { sitesOff: [], restMs: 300 };

describe('parseSettings', () => {
  it('gives the defaults when nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual(defaults);
  });

  it('keeps the good fields beside a damaged one', () => {
    expect(parseSettings({ sitesOff: ['a.example'], restMs: 'soon' })).toEqual({
      sitesOff: ['a.example'],
      restMs: 300,
    });
    expect(parseSettings({ sitesOff: [1], restMs: 500 })).toEqual({ sitesOff: [], restMs: 500 });
  });

  it.each([-1, Number.NaN, 1e9])('does not take %s ms for a rest', (restMs) => {
    expect(parseSettings({ sitesOff: [], restMs }).restMs).toBe(300);
  });

  it('makes settings out of anything, and the same settings out of those', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });
});

describe('switchSite', () => {
  it('switches one host off and on again, without regard to case', () => {
    const off = switchSite(switchSite(defaults, 'News.Example', false), 'news.example', false);
    expect(off.sitesOff).toEqual(['news.example']);
    expect(isSiteOn(off, 'NEWS.example')).toBe(false);
    expect(isSiteOn(off, 'other.example')).toBe(true);
    expect(switchSite(off, 'news.EXAMPLE', true)).toEqual(defaults);
  });
});
