/**
 * Text from elsewhere as one line of a terminal: white space and control characters, which could
 * move the cursor, change colours or turn the line around, become a space.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').toWellFormed();
}
