/** Proposes who says what is quoted in a text of a language whose speech words are known. */
import { findStretches, listParagraphs, type Stretch } from '../quoted-stretches.ts';
import { resolveSpeakers } from '../resolve-speakers.ts';
import type { DraftQuotation } from '../types.ts';
import { attributeByCues } from './attribute-by-cues.ts';
import { CueReader } from './cue-reader.ts';
import { listDialogue } from './dialogue.ts';
import { nameInArabic } from './name-in-arabic.ts';
import type { SpeechWords } from './speech-words.ts';

const readers = new WeakMap<SpeechWords, CueReader>();

/** Parts a stretch where the narrator speaks between commas within the marks. */
function partWithin(text: string, stretch: Stretch, cues: CueReader): Stretch[] {
  const parts: Stretch[] = [];
  let rest = stretch;
  for (const [from, to] of cues.listWithin(text.slice(stretch.start, stretch.end))) {
    const end = stretch.start + from;
    parts.push({ ...rest, end, outerEnd: end });
    const start = stretch.start + to;
    rest = { ...stretch, start, outerStart: start };
  }
  return [...parts, rest];
}

/** @returns in the order of the text; what is told in the narrator's words is left out */
export function draftByCues(text: string, words: SpeechWords): DraftQuotation[] {
  const cues = readers.get(words) ?? new CueReader(words);
  readers.set(words, cues);
  const paragraphs = listParagraphs(text);
  const marked = findStretches(text, paragraphs, (narrated) => cues.hasCue(narrated));
  const withSpeech = new Set(marked.map(({ paragraph }) => paragraph));
  const dialogue = paragraphs.flatMap((span, paragraph) =>
    withSpeech.has(paragraph) ? [] : listDialogue(text, span, paragraph, cues),
  );
  const stretches = [
    ...marked.flatMap((stretch) => partWithin(text, stretch, cues)),
    ...dialogue,
  ].sort((one, other) => one.start - other.start);
  const attributions = attributeByCues(text, paragraphs, stretches, cues);
  const quotations = stretches.map((stretch): DraftQuotation => {
    const { start, end } = stretch;
    const { mention = null, cue = null } = attributions.get(stretch) ?? {};
    return { speech: 'direct', content: [[start, end]], mention, cue, speaker: null };
  });
  // Arabic has no capitals by which names are known.
  return words.order === 'behind'
    ? nameInArabic(text, quotations)
    : resolveSpeakers(text, quotations);
}
