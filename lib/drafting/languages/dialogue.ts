/** Speech behind a dash at the beginning of a paragraph, as most languages but English print it. */
import type { Stretch } from '../quoted-stretches.ts';
import type { Span } from '../types.ts';
import type { CueReader } from './cue-reader.ts';

const opening = /^\s*[—–]\s*/u;
/** Where the narrator comes in between or behind dashes. */
const inner = /\s+[—–]\s*|(?<=\p{L})[—–][\s.,]\s*/gu;

/**
 * The stretches of a paragraph that begins with a dash; none where it does not, or where nobody is seen to
 * speak in it: a dash may also begin an item of a list.
 */
export function listDialogue(
  text: string,
  [from, to]: Span,
  paragraph: number,
  cues: CueReader,
): Stretch[] {
  const lead = opening.exec(text.slice(from, to))?.[0];
  if (lead === undefined) return [];
  const toStretch = (start: number, end: number): Stretch => ({
    ...{ start, end, outerStart: start, outerEnd: end, paragraph, continues: false },
  });
  const begin = from + lead.length;
  const body = text.slice(begin, to);
  const breaks = [...body.matchAll(inner)];
  if (breaks.length === 0) {
    // "— It is shut, said Ann Lee."
    for (const { index } of body.matchAll(/(?<=[,،?!؟])\s+/gu)) {
      if (cues.readBehind(text, begin + index, to)?.mention)
        return [toStretch(begin, begin + index)];
    }
    return [];
  }
  const stretches: Stretch[] = [];
  let start = 0;
  let isSaid = true;
  for (const { 0: sign, index } of [...breaks, { 0: '', index: body.length }]) {
    const words = body.slice(start, index);
    const isNarrated =
      !isSaid ||
      (stretches.length > 0 &&
        cues.readBehind(text, begin + start, begin + index) !== null &&
        !/[.!?]$/u.test(body.slice(0, start).trim().replace(/[—–]$/u, '').trim()));
    if (isNarrated) isSaid = true;
    else {
      if (words.trim() !== '') stretches.push(toStretch(begin + start, begin + index));
      isSaid = false;
    }
    start = index + sign.length;
  }
  const isSpoken = breaks.some(({ index, 0: sign }) =>
    cues.hasCue(body.slice(index + sign.length).split(/[—–]/u)[0] ?? ''),
  );
  return isSpoken ? stretches : [];
}
