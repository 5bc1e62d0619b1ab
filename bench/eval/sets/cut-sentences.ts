/** Cuts a text into the sentences that the sets were drawn from; not the extension's own cutting. */

/** A stretch of a text; offsets in UTF-16 code units, `end` excluded, no white space at its ends. */
export interface Stretch {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** After these a sentence goes on, whatever `Intl.Segmenter` says. */
const goesOn =
  /(?:^|[\s("“])(?:[A-Z]\.|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Maj|Lt|Col|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|D-[A-Z][a-z]+|R-[A-Z][a-z]+)\.)\s*$/;

/**
 * Sentences by `Intl.Segmenter`, joined again after titles, months and initials. A single line end
 * is a space, as in HTML; an empty line ends a sentence.
 */
export function cutSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  const unbroken = text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
  let start = 0;
  for (const { segment, index } of segmenter.segment(unbroken)) {
    const end = index + segment.length;
    const isOpen = !segment.includes('\n') && goesOn.test(unbroken.slice(start, end));
    if (isOpen && end < text.length) continue;
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed !== '') {
      const from = start + whole.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  }
  return sentences;
}
