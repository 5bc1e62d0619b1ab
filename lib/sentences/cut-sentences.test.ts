import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSentences, longestSentence, sentenceIndexAt } from './cut-sentences.ts';

/** Sentences are written with | between them, and cut from the same text without it. */
function expectCuts(language: string, marked: string) {
  const parts = marked.split('|');
  const text = parts.join('');
  expect(cutSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(
    parts,
  );
}

describe('English', () => {
  test.each([
    'It rained. |The river rose. |Nobody crossed.',
    '"The bridge held," said Maj. Gen. Ada Stone. |Nobody asked.',
    'Lt. Col. B. Reed spoke to the U.N. Security Council on Feb. 3. |It rained.',
    'Mr. and Mrs. Stone met Gov. Reed. |They left.',
    'He told the U.S. Treasury. |He told the U.S. |The answer came late.',
    'See No. 5 of the list. |They said no. |Five days passed.',
    'It began at 5 a.m. Friday. |It ended at 6 p.m. |The guests left.',
    'The level rose by 3.5 metres to 1,000.25. |It fell.',
    '"We were told that ... Ford would pay," she said. |He paid.',
    '"We are ... Ford is ready. |Nobody else is," she said.',
    '"Will it hold?" he asked. |"It will!" they said.',
    'She said: "It will hold." |Then she left.',
    'She said: “It will hold.” |Then she left.',
    'J. R. R. Ford wrote to George W. Stone. |He answered.',
    'Stone, Reed et al. say so. |So it is.',
    'The firm is Reed Inc. of Ford. |It closed.',
    'Ford Ltd. Chairman Ada Stone resigned. |It rained.',
    '1. The bridge is old. |2. The ford is not.',
    'It happened in Nov. 2015 (see p. 5.) |It rained.',
    'St. Mary is near Mt. Stone, i.e. in the north, e.g. at Ford. |It rained.',
    'They came near. |al-Ford fighters left.',
    'He left [...] Ford. |She stayed.',
    'Yahoo! said so. |It did.',
    'The bridge of\nthe town held. |It rained.',
    'A heading without a stop\n\n|The text below it.',
    'He fired 5. |The others fled.',
    'They wrote to www.ford.example and asked. |It rained.',
  ])('%s', (marked) => expectCuts('en', marked));
});

describe.each([
  ['fr', 'M. Dupont et Mme Pont ont vu le gén. Roche à St. Pierre. |Il pleut.'],
  ['fr', 'Il est né en févr. 1950, cf. art. 5. |Le pont tient.'],
  ['fr', '« Il tiendra. » |Elle est partie.'],
  ['es', 'El Sr. Puente y la Dra. Roca llegaron a EE. UU. con el Gral. Vado. |Llovió.'],
  ['es', '¿Quién llegó? |Nadie. |¡Nadie!'],
  ['es', 'Véase el núm. 5 y la pág. 7. |Llovió.'],
  ['ru', 'В 2016 г. Мост держался, т.е. стоял. |Он стоит.'],
  ['ru', 'Об этом сказал ген. В. В. Бродов. |Дождь шёл.'],
  ['ru', 'Ущерб составил 5 млн руб. |Это много.'],
  ['ru', '«Мост выстоит», – сказал он. |Все ушли.'],
  ['tr', 'Prof. Dr. Taş ve Org. Köprü 3. Ordu ile geldi. |Yağmur yağdı.'],
  ['tr', 'T.C. Hükümeti karar aldı. |Bu doğru.'],
  ['ar', 'قال د. حجر إن الجسر صامد. |لم يعبر أحد.'],
  ['ar', 'هل صمد الجسر؟ |نعم.'],
])('%s', (language, marked) => {
  test(marked, () => expectCuts(language, marked));
});

const part = fc.constantFrom(
  ...[
    'U.N.',
    'Mr.',
    'Feb.',
    'No.',
    '5',
    'a.m.',
    '...',
    '"',
    '“',
    '”',
    '.',
    '?',
    '!',
    ' ',
    '\n',
    '\n\n',
  ],
  ...[
    'Ford',
    'the',
    'The',
    'said',
    'г.',
    'В',
    'د.',
    'جسر',
    '。',
    '🙂',
    '3.5',
    '(',
    ')',
    '«',
    '»',
    'al-Ford',
  ],
);
const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: part }, fc.string({ unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const language = fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'tr', 'zh', '', 'not a tag');

test('sentences cover the text in order, none empty, none cut through a character', () => {
  fc.assert(
    fc.property(texts, language, (text, own) => {
      const sentences = cutSentences(text, own);
      expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end } of sentences) {
        expect(end).toBeGreaterThan(start);
        const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
        expect(isPair).toBe(false);
      }
    }),
  );
});

test('a sentence by itself is one sentence', () => {
  fc.assert(
    fc.property(texts, language, (text, own) => {
      for (const { start, end } of cutSentences(text, own)) {
        const sentence = text.slice(start, end);
        expect(cutSentences(sentence, own)).toEqual([{ start: 0, end: sentence.length }]);
      }
    }),
  );
});

test('what comes after a blank line does not change what stands before it', () => {
  fc.assert(
    fc.property(texts, texts, language, (text, more, own) => {
      const whole = `Ford${text}.\n\n`;
      const cuts = cutSentences(`${whole}${more.trimStart()}`, own).filter(
        ({ end }) => end <= whole.length,
      );
      expect(cuts).toEqual(cutSentences(whole, own));
    }),
  );
});

test('what has no stops is cut at white space, and anywhere where there is none', () => {
  const list = 'ford stone '.repeat(500);
  const cuts = cutSentences(list, 'en');
  expect(cuts.length).toBeGreaterThan(4);
  for (const { start, end } of cuts) {
    expect(end - start).toBeLessThanOrEqual(longestSentence);
    expect(list.slice(start, end)).toMatch(/^\w.* $/);
  }
  expect(cutSentences('x'.repeat(2_500), 'en')).toHaveLength(3);
});

test('a long text is cut where its sentences would be by themselves', () => {
  const sentence = fc.constantFrom('It rained. ', 'Maj. Gen. Ada Stone fell. ', 'Nobody crossed! ');
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 400, maxLength: 1_200 }),
      fc.nat(longestSentence),
      (sentences, inset) => {
        // What is cut before it moves where the segmenter is asked anew.
        const parts = inset === 0 ? sentences : [`${'A'.repeat(inset)}. `, ...sentences];
        const text = parts.join('');
        const cuts = cutSentences(text, 'en').map(({ start, end }) => text.slice(start, end));
        expect(cuts.slice(-400).join('')).toBe(sentences.slice(-400).join(''));
        expect(cuts.slice(-400)).toEqual(sentences.slice(-400));
      },
    ),
    { numRuns: 30 },
  );
});

test('an offset is found in its sentence', () => {
  fc.assert(
    fc.property(texts, fc.nat(200), (text, at) => {
      const sentences = cutSentences(text, 'en');
      const { start = 0, end = 0 } = sentences[sentenceIndexAt(sentences, at)] ?? {};
      if (at < text.length) expect(at >= start && at < end).toBe(true);
    }),
  );
});
