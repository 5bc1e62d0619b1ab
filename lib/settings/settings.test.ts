import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksSheet } from '../../scripts/build/marks-sheet.ts';
import {
  isSiteOn,
  lookOf,
  markStrengths,
  markStyles,
  parseSettings,
  type Settings,
  switchEntities,
  switchEntity,
  switchSite,
} from './settings.ts';

const defaults: Settings = {
  sitesOff: [],
  restMs: 300,
  marking: 'first-in-paragraph',
  markedNames: 'subjects',
  entitiesOff: [],
  reach: 'all',
  sitesOn: [],
  markStyle: 'under',
  markStrength: 'plain',
  together: [],
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
    };
    expect(parseSettings(stored)).toEqual({ ...defaults, ...stored, restMs: 300 });
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

describe('reach', () => {
  it('marks chosen sites only, which are switched on and off by themselves', () => {
    const chosen: Settings = { ...defaults, reach: 'chosen', sitesOff: ['off.example'] };
    expect(isSiteOn(chosen, 'news.example')).toBe(false);
    const on = switchSite(chosen, 'News.example', true);
    expect(isSiteOn(on, 'news.EXAMPLE')).toBe(true);
    expect(on).toEqual({ ...chosen, sitesOn: ['news.example'] });
    expect(switchSite(on, 'news.example', false)).toEqual(chosen);
    expect(isSiteOn({ ...on, reach: 'all' }, 'off.example')).toBe(false);
  });

  it('marks nothing anywhere, until one site is switched on: that one alone', () => {
    const none: Settings = { ...defaults, reach: 'none', sitesOn: ['before.example'] };
    expect(isSiteOn(none, 'before.example')).toBe(false);
    expect(switchSite(none, 'news.example', false)).toBe(none);
    const on = switchSite(none, 'news.example', true);
    expect(isSiteOn(on, 'news.example')).toBe(true);
    expect(isSiteOn(on, 'before.example')).toBe(false);
  });
});

describe('lookOf', () => {
  it('gives every look the ending that its rules have in the sheet', () => {
    const sheet = marksSheet();
    for (const markStyle of markStyles) {
      for (const markStrength of markStrengths) {
        const look = lookOf({ markStyle, markStrength });
        for (const kind of ['two-sided', 'one-sided', 'on-record', 'quotation', 'claim']) {
          const rule = new RegExp(`::highlight\\(gainsay-${kind}${look}\\) \\{([^}]*)\\}`).exec(
            sheet,
          );
          const line = {
            'two-sided': /line \d/,
            'one-sided': /line dotted/,
            'on-record': /line 1px #/,
            quotation: /line dashed/,
            claim: /line double/,
          };
          expect(rule?.[1]).toMatch(line[kind as keyof typeof line]);
        }
      }
    }
  });
});

describe('switchEntities', () => {
  it('switches an entity in every corpus that has it', () => {
    const keys = ['c#aleppo', 'other#aleppo'];
    const off = switchEntities(defaults, keys, false);
    expect(off.entitiesOff).toEqual(keys);
    expect(switchEntities(off, keys, true)).toEqual(defaults);
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
