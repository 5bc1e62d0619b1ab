/**
 * Whether the line at an offset is no sentence: a headline, or a link to other news, whose words are told
 * where they lead.
 * @param at UTF-16 code units of the text
 */
export function isHeadline(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
  return !/[.!?…؟。][\p{Pf}\p{Pe}"'\s\d]*$/u.test(line);
}
