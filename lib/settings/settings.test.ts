import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteOn, parseSettings, type Settings, switchEntity, switchSite } from './settings.ts';

const defaults: Settings = {
  sitesOff: [],
  restMs: 300,
  marking: 'first-in-paragraph',
  entitiesOff: [],
  order: 'nearest',
};

describe('parseSettings', () => {
  it('gives the defaults when nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual(defaults);
  });

  it('keeps the good fields beside a damaged one', () => {
    const stored = {
      sitesOff: ['a.example'],
      restMs: 'soon',
      marking: 'all',
      entitiesOff: ['c#a'],
      order: 'newest',
    };
    expect(parseSettings(stored)).toEqual({ ...stored, restMs: 300 });
    const damaged = { sitesOff: [1], restMs: 500, marking: 'most', entitiesOff: 'c#a' };
    expect(parseSettings(damaged)).toEqual({ ...defaults, restMs: 500 });
  });

  it('keeps what was stored before there was a choice of marks', () => {
    const stored = { sitesOff: ['a.example'], restMs: 500 };
    expect(parseSettings(stored)).toEqual({ ...defaults, ...stored });
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

describe('switchEntity', () => {
  it('switches one entity off, once, and on again', () => {
    const off = switchEntity(switchEntity(defaults, 'c#aleppo', false), 'c#aleppo', false);
    expect(off.entitiesOff).toEqual(['c#aleppo']);
    expect(switchEntity(off, 'other#aleppo', true)).toEqual(off);
    expect(switchEntity(off, 'c#aleppo', true)).toEqual(defaults);
  });
});
