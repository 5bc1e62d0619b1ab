import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisputeView, StatementView } from '../../lib/messages/views.ts';
import {
  corpus,
  inferredDate,
  makeStatement,
  oneSided,
  source,
  speakerUnclear,
  toLocal,
  twoSided,
} from '../fixtures.ts';
import { printHtml, printMarkdown, printText } from './print-shared.ts';
import { type Shareable, toSharedQuestion } from './shared-question.ts';

function detailsOf(dispute: DisputeView): Shareable {
  const stances = { affirms: 0, denies: 0, qualifies: dispute.qualifying.length };
  for (const { stance, statements } of dispute.sides) stances[stance] = statements.length;
  const total = { stances, withdrawn: 0, speakers: 1, documents: 1 };
  return { dispute, total, corpora: [corpus] };
}

const share = (dispute: DisputeView) => toSharedQuestion(detailsOf(dispute));
const withSides = (...[first, second]: [StatementView[], StatementView[]]): DisputeView => ({
  ...twoSided,
  sides: [
    { stance: 'affirms', statements: first },
    { stance: 'denies', statements: second },
  ],
});

describe('what is shared of a question', () => {
  it('is one voice from each side, the side heard first first, with every count', () => {
    const text = printText(share(twoSided)).replace(/#:~:text=\S+/g, '#…');
    expect(text).toBe(`Can the old bridge of Lindow carry lorries?
https://corpora.example/lindow#bridge-carries-lorries

○ Denied: 2 statements
The old bridge can carry lorries. [paraphrase] “Two of the piers have moved” […] “nobody should be surprised”
Tom Ashby, county engineer, 25 April 2019 (inferred)
Lindow Herald, “Engineers split over the old bridge”, 4 May 2019, quoted
https://herald.example/bridge#…

● Affirmed: 1 statement
“The bridge has stood for two hundred years and will carry any lorry we own”
Ada Fenn, Mayor of Lindow, 3 May 2019
Lindow Herald, “Engineers split over the old bridge”, 4 May 2019, quoted
https://herald.example/bridge#…

◐ With reservations: 1 statement

One statement from each side: the earliest that has a name, a date and a quotation, if there is one.

Lindow bridge 2019, version 3. Published by Lindow Reading Room.
`);
  });

  it('says what is missing: a side, a speaker, dates, an address', () => {
    expect(printText(share(oneSided))).toContain(
      '○ Denied: 0 statements\nNobody here. Rated by County Facts: “Mostly right”\n',
    );
    const unrated = withSides([makeStatement('a')], []);
    expect(printText(share({ ...unrated, qualifying: [] }))).toContain(
      '○ Denied: 0 statements\nNo counter-statement found in this collection\n',
    );
    expect(printText(share(unrated))).toContain('Nobody here. See “With reservations”\n');
    expect(printText(share(withSides([], [])))).toContain('Nothing on this side in this');
    const text = printText(share(withSides([speakerUnclear], [makeStatement('a')])));
    expect(text).toContain('Speaker unknown, date not given\n');
    expect(text).toContain('date not given, quoted\nNo address of this source is known.');
  });

  it('passes over what was withdrawn, and takes the better known voice', () => {
    const withdrawn = makeStatement('withdrawn', { status: 'withdrawn' });
    const { sides } = share(withSides([withdrawn, speakerUnclear, inferredDate], [withdrawn]));
    expect(sides[0].voice?.who).toContain('Tom Ashby');
    expect(sides[1]).toMatchObject({
      voice: null,
      missing: expect.stringContaining('Nobody here'),
    });
  });

  it('has no address where the corpus has none for the question', () => {
    const { address } = share({ ...twoSided, key: 'urn:uuid:0#bridge' });
    expect(address).toBeNull();
  });
});

const anyStatement = fc
  .record({ claim: fc.string(), quote: fc.string({ minLength: 1 }), isQuoted: fc.boolean() })
  .map(({ claim, quote, isQuoted }) =>
    makeStatement('any', {
      claim: toLocal(claim),
      quotes: isQuoted ? [toLocal(quote)] : [],
      source: { ...source, title: toLocal(claim) },
    }),
  );

describe('any question', () => {
  it('gives both sides the same lines, whichever stands first', () => {
    fc.assert(
      fc.property(anyStatement, anyStatement, (one, other) => {
        const { sides } = share(withSides([one], [other]));
        const swapped = share(withSides([other], [one])).sides;
        expect(sides.map(({ voice }) => voice)).toEqual([swapped[1].voice, swapped[0].voice]);
        for (const { quotes } of [one, other]) {
          const all = printText(share(withSides([one], [other])));
          for (const { text } of quotes) expect(all).toContain(`“${text}”`);
        }
      }),
    );
  });

  it('becomes HTML with no tag and no address that is not ours', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const hostile = `${words}<img src=x onerror=alert(1)>"'&</p>`;
        const statement = makeStatement('h', {
          claim: toLocal(hostile),
          quotes: [toLocal(hostile)],
          role: toLocal(hostile),
          source: { ...source, url: 'javascript:alert(1)', title: toLocal(hostile) },
        });
        const html = printHtml(
          share({ ...withSides([statement], []), question: toLocal(hostile) }),
        );
        const tags = [...html.matchAll(/<\/?(\w+)/g)].map(([, name]) => name);
        const allowed = ['div', 'h3', 'a', 'p', 'b', 'br', 'blockquote'];
        expect(tags.filter((tag) => !allowed.includes(tag ?? ''))).toEqual([]);
        expect(html).not.toContain('javascript:');
      }),
    );
  });
});

it('becomes Markdown in which nothing of the record is markup', () => {
  const statement = makeStatement('m', {
    quotes: [toLocal('*all* of [it](http://x.example) <b>held</b> and the river did not rise')],
  });
  const markdown = printMarkdown(share(withSides([statement], [])));
  expect(markdown).toContain(
    '> “\\*all\\* of \\[it\\]\\(http\\://x\\.example\\) \\<b\\>held\\</b\\>',
  );
  expect(markdown).toMatch(/^## \[Can the old bridge of Lindow carry lorries\?\]\(<https/);
  expect(markdown).toContain('**○ Denied\\: 0 statements**');
});
