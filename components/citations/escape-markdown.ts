/** Words as Markdown shows them: what would be markup stands with a backslash, on one line. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$^:@]/g, '\\$&');
}
