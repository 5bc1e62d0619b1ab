import { afterEach, expect, test } from 'vitest';
import { makeStatement } from '../fixtures.ts';
import { renderInto } from '../render-for-test.ts';
import { VoiceWords } from './VoiceWords.tsx';
import './preview.css';

const long = 'The bridge has stood for two hundred years and no lorry has ever shut it. '.repeat(6);
const claims = {
  ar: 'لم تُغلق البلدية الجسر قط.',
  fr: 'La mairie n’a jamais fermé le pont.',
};

/** How many CSS pixels of the words are cut off at their end. */
function cutOff(language: 'ar' | 'fr'): number {
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const statement = makeStatement('s', {
    claim: { text: claims[language], language },
    quotes: [{ text: long.trim(), language: 'en' }],
  });
  const box = renderInto(<VoiceWords statement={statement} isWhole={false} />);
  box.style.width = '200px';
  const words = box.querySelector('p') ?? box;
  return words.scrollHeight - words.clientHeight;
}

afterEach(() => document.documentElement.removeAttribute('dir'));

test('long words end in an ellipsis after a few lines', () => {
  expect(cutOff('fr')).toBeGreaterThan(20);
});

test('a quotation that runs the other way than our words is not cut: that would take its beginning', () => {
  expect(cutOff('ar')).toBe(0);
});
