/** When something was said, by the narrator's words beside its cue. */
import { findTimes, type NamedTime } from './find-times.ts';
import type { DraftQuotation, Span } from './types.ts';

/** So far from the cue a time may stand, UTF-16 code units. */
const farthest = 90;
/** What leads in a sentence is no longer. */
const longestLead = 60;

/** Another clause begins: what stands behind it is not the time of saying. */
const clause =
  /[;:()\n]|(?<!\p{L})(?:that|who|whom|which|whose|when|where|after|before|because|if|since|until|but|что|котор\p{L}+|когда|после|que|quien|cuando|dont|quand|après|qui|después|antes|avant|الذي|التي|عندما|بعد|قبل أن)(?!\p{L})/iu;

/** A short form keeps its full stop: "Mr.", "D.C.", "Sen.". */
const shortForm = /(?:^|[\s.])(?:\p{Lu}\p{L}{0,3}|\p{L})$/u;

/** Whether a sentence ends with the sign there. */
function isFinal(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if (sign !== '.') return /[\n?!؟…]/u.test(sign);
  const isFollowed = /^\.\s+[\p{Lu}\p{Lo}"“«]/u.test(text.slice(at, at + 4));
  return isFollowed && !shortForm.test(text.slice(Math.max(0, at - 6), at));
}

/** The sentence around a place, as far as signs tell. */
function sentenceAround(text: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && !isFinal(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !isFinal(text, to)) to++;
  return [from, to];
}

/**
 * When a quotation was said: the time that the narrator names beside the word that says so.
 * @param quotations all that is proposed of the text: what they hold is not the narrator's
 * @param published the day of the text, `YYYY-MM-DD`, from which "on Tuesday" is counted
 * @param language of the text, BCP 47
 * @returns null where the text does not say; the day of the text itself is never put in its place
 */
export function createWhenTeller(
  text: string,
  quotations: readonly DraftQuotation[],
  published: string | null,
  language: string,
): (quotation: DraftQuotation) => NamedTime | null {
  const times = findTimes(text, published, language);
  const quoted = quotations.flatMap(({ speech, content }) => (speech === 'direct' ? content : []));
  const isQuoted = ([start, end]: Span) => quoted.some(([from, to]) => start < to && end > from);
  const own = times.filter(({ words }) => !isQuoted(words));

  return ({ speech, content, cue, mention }) => {
    const anchor = cue ?? mention;
    if (!anchor) return null;
    const around: Span = mention
      ? [Math.min(anchor[0], mention[0]), Math.max(anchor[1], mention[1])]
      : anchor;
    const [from, to] = sentenceAround(text, around);
    const said = content[0] ?? anchor;
    const rated = own.flatMap((time) => {
      const [start, end] = time.words;
      if (start < from || end > to) return [];
      const between = (one: number, other: number) => text.slice(one, other);
      if (start >= anchor[1]) {
        const way = between(anchor[1], start);
        if (way.length > farthest || clause.test(way)) return [];
        if (quoted.some(([first, last]) => first >= anchor[1] && last <= start)) return [];
        // What is told in other words may begin with its time: "said on Tuesday the bridge …".
        const isTold = speech === 'reported' && start >= said[0] && end <= said[1];
        if (isTold && !/^\s*(?:\p{L}{1,3}\s+)?$/u.test(way)) return [];
        return [{ time, distance: way.length }];
      }
      const isInContent = speech === 'reported' && start < said[1] && end > said[0];
      if (isInContent || end > anchor[0]) return [];
      const way = between(end, anchor[0]);
      const isLead = start - from <= longestLead && !clause.test(between(from, start));
      const isInside = mention !== null && start >= mention[1] && !clause.test(way);
      if (quoted.some(([first, last]) => first >= end && last <= anchor[0])) return [];
      const comma = way.indexOf(',');
      const lead = comma < 0 ? way : way.slice(0, comma);
      if (!isInside && (!isLead || clause.test(lead))) return [];
      return [{ time, distance: way.length + 20 }];
    });
    rated.sort((one, other) => one.distance - other.distance);
    return rated[0]?.time ?? null;
  };
}
