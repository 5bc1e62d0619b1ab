import type { PageQuotation } from '../../lib/answers/quotation-finder.ts';
import type { MatchAnswer } from '../../lib/messages/messages.ts';

/** A mention in an answer: text, start, end, meaning. */
type Row = number[];

/** Puts quotations among the mentions of the same texts, in the order of the words. */
export function addQuotations(
  answer: MatchAnswer,
  quotations: readonly PageQuotation[],
): MatchAnswer {
  if (quotations.length === 0) return answer;
  const meanings = [...answer.meanings];
  const rows: Row[] = [];
  for (let at = 0; at < answer.mentions.length; at += 4) {
    rows.push(answer.mentions.slice(at, at + 4));
  }
  const places = new Map<string, number>();
  for (const { text, start, end, key } of quotations) {
    const place = places.get(key) ?? meanings.push({ key, mark: 'quotation' }) - 1;
    places.set(key, place);
    rows.push([text, start, end, place]);
  }
  const compare = (a: Row, b: Row) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
  return { ...answer, meanings, mentions: rows.sort(compare).flat() };
}
