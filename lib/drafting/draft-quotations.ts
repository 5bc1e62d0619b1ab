/** Proposes who says what in a text. */
import { attributeStretches } from './attribute.ts';
import { draftByCues } from './languages/draft-by-cues.ts';
import { speechWordsOf } from './languages/words-of.ts';
import { listSentences, type Sentence } from './narration.ts';
import { findStretches, listParagraphs } from './quoted-stretches.ts';
import { listReported } from './report.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import type { DraftQuotation } from './types.ts';

const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.’'-]*/gu) ?? [];

const small = new Set(
  'a an and as at but by for from in into of on or over the to with is it his her my your our'.split(
    ' ',
  ),
);
/** What a title stands after, as a speech seldom does. */
const beforeTitle =
  /(?:\b(?:on|of|in|with|to|for|from|by|the|called|titled|entitled|show|podcast|song|songs|album|book|novel|film|movie|drama|series|program|told|and|host|played|classic|including|named|NBC|ABC|CBS|CNN|MSNBC|PBS|Fox)|['’]s?)\s*$/u;

/** Titles of books and shows: every word of weight begins with a capital. */
function isTitle(words: string, before: string): boolean {
  const list = wordsIn(words);
  const heavy = list.filter((word) => !small.has(word.toLowerCase()));
  if (list.length < 2 || list.length > 9 || heavy.length === 0) return false;
  return heavy.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && beforeTitle.test(before);
}

/**
 * Proposes who says what in a text: what is quoted, and in English also what is told in the narrator's
 * words. Who speaks is told in ar, en, es, fr, ru and tr; quotation marks are read in every language.
 * @param text paragraphs are parted by line breaks
 * @param language BCP 47
 * @returns in the order of the text
 */
export function draftQuotations(text: string, language = 'en'): DraftQuotation[] {
  const words = speechWordsOf(language);
  return words ? draftByCues(text, words) : draftEnglish(text);
}

function draftEnglish(text: string): DraftQuotation[] {
  const paragraphs = listParagraphs(text);
  const stretches = findStretches(text, paragraphs);
  const sentences: Sentence[] = paragraphs.flatMap((span, paragraph) =>
    listSentences(
      text,
      span,
      paragraph,
      stretches.filter((each) => each.paragraph === paragraph),
    ),
  );
  const attributions = attributeStretches(sentences, text);
  const quotations: DraftQuotation[] = [];
  for (const stretch of stretches) {
    const { start, end } = stretch;
    const attribution = attributions.get(stretch);
    if (isTitle(text.slice(start, end), text.slice(Math.max(0, start - 24), stretch.outerStart)))
      continue;
    quotations.push({
      ...{ speech: 'direct', content: [[start, end]], mention: attribution?.mention ?? null },
      ...{ cue: attribution?.cue ?? null, speaker: null },
    });
  }
  const all = [...quotations, ...listReported(sentences)];
  all.sort((one, other) => (one.content[0]?.[0] ?? 0) - (other.content[0]?.[0] ?? 0));
  return resolveSpeakers(text, all);
}
