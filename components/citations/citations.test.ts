import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../lib/corpus/records/dates.ts';
import { makeStatement, reported, source, speakerUnclear, toLocal } from '../fixtures.ts';
import { escapeTex } from './bibtex.ts';
import { apaDate, chicagoDate } from './citation-date.ts';
import { cite } from './citations.ts';
import { toTextFragment } from './text-fragment.ts';

const mayor = makeStatement('mayor');

describe('a citation', () => {
  it('has the words, who said them, and the source', () => {
    expect(cite(mayor, 'apa')).toBe(
      '“The bridge has stood for two hundred years and will carry any lorry we own” ' +
        '(Ada Fenn, Mayor of Lindow; 3 May 2019) Lindow Herald. (2019, May 4). ' +
        'Engineers split over the old bridge. ' +
        'https://herald.example/bridge#:~:text=The%20bridge%20has%20stood%20for%20two%20hundred%20years%20and%20will%20carry%20any%20lorry%20we%20own',
    );
    expect(cite(mayor, 'chicago')).toContain(
      'Lindow Herald. “Engineers split over the old bridge.” May 4, 2019. https://',
    );
  });

  it('says where words are a paraphrase, and what is not known', () => {
    expect(cite(reported, 'apa')).toContain(
      'The bridge cannot bear vehicles above three tonnes. [paraphrase] (County Council; April 2019',
    );
    expect(cite(speakerUnclear, 'apa')).toContain('(Speaker unknown; date not given)');
    expect(cite(speakerUnclear, 'apa')).toContain('(n.d.)');
    expect(cite(speakerUnclear, 'link')).toBeNull();
  });

  it('makes a BibTeX entry', () => {
    const statement = makeStatement('a b', {
      source: { ...source, title: toLocal('5 % of {x} & #1_2'), url: 'https://a.example/{b}' },
    });
    const entry = cite(statement, 'bibtex') ?? '';
    expect(entry).toMatch(/^@online\{a-b,\n/);
    expect(entry).toContain('title = {{5 \\% of \\{x\\} \\& \\#1\\_2}}');
    expect(entry).toContain('date = {2019-05-04}');
    expect(entry).toContain('url = {https://a.example/%7Bb%7D}');
  });
});

it('never leaves a brace of BibTeX open', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const bare = escapeTex(words)
        .replaceAll('\\{', '')
        .replaceAll('\\}', '')
        .replaceAll('{}', '');
      expect(bare).not.toMatch(/[{}]/);
    }),
  );
});

describe('a date', () => {
  it.each([
    ['2016-06-10', '2016, June 10', 'June 10, 2016'],
    ['2016-06', '2016, June', 'June 2016'],
    ['2016', '2016', '2016'],
    ['2016-06-10?', '[2016, June 10?]', '[June 10, 2016?]'],
    ['2016~', 'ca. 2016', 'ca. 2016'],
  ])('%s', (edtf, apa, chicago) => {
    expect(apaDate(readDate(edtf))).toBe(apa);
    expect(chicagoDate(readDate(edtf))).toBe(chicago);
  });
});

describe('a link to words', () => {
  it('encodes what parts the terms of a directive', () => {
    expect(toTextFragment('https://a.example/b', 'so-called truce, he said & left')).toBe(
      'https://a.example/b#:~:text=so%2Dcalled%20truce%2C%20he%20said%20%26%20left',
    );
  });

  it('keeps a fragment and replaces a directive', () => {
    expect(toTextFragment('https://a.example/b#part:~:text=old', 'new')).toBe(
      'https://a.example/b#part:~:text=new',
    );
  });

  it('names a long quotation by its ends', () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    expect(toTextFragment('https://a.example/', words)).toBe(
      'https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59',
    );
  });
});
