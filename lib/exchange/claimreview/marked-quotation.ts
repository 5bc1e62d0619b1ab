const pairs = ['“”', '""', '«»', '„“', '„”', '「」', '»«'];

/**
 * The words inside a text that is in quotation marks from end to end, which is how a fact-checker
 * marks a claim as the claimant's own words. Null for any other text.
 */
export function unquote(text: string): string | null {
  for (const pair of pairs) {
    const [open = '', close = ''] = pair;
    if (text.length < 3 || !text.startsWith(open) || !text.endsWith(close)) continue;
    const inner = text.slice(1, -1);
    if (!inner.includes(open) && !inner.includes(close) && inner.trim() !== '') return inner.trim();
  }
  return null;
}
