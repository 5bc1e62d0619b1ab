/**
 * A verdict as it is compared: without case, accents and marks, letters that are written alike in
 * one way. What parts clauses stays: `: ; , . / | ( ) ! ?` and dashes between spaces.
 */
export function foldVerdict(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\u0640\u200B-\u200F\uFEFF]/gu, '')
      .replaceAll('ı', 'i')
      .replaceAll('ł', 'l')
      .replaceAll('ß', 'ss')
      .replaceAll('ى', 'ي')
      .replaceAll('ة', 'ه')
      .replaceAll('،', ',')
      .replaceAll('؛', ';')
      .replaceAll('؟', '?')
      // Signs that stand for a word of the table.
      .replace(/[❌✗✘✅✔]/gu, ' $& ')
      .replace(/\s+\p{Pd}+\s+|[–—]/gu, ' : ')
      .replace(/…|\.{2,}/gu, ' ')
      .replace(/[^\p{L}\p{N}❌✗✘✅✔:;,./|()!?]+/gu, ' ')
      .trim()
  );
}
