/** What makes a spreadsheet take a cell for a formula, its full-width forms too. */
const risky = '[=+\\-@\\t\\r\\n＝＋－＠]';
const risks = new RegExp(`^'*${risky}`);
const neutralized = new RegExp(`^'+${risky}`);

/**
 * Makes a cell harmless in a spreadsheet: an apostrophe is put before what would be a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutralize(cell: string): string {
  return risks.test(cell) ? `'${cell}` : cell;
}

/** Takes off the apostrophe that `neutralize` put there. */
export function restore(cell: string): string {
  return neutralized.test(cell) ? cell.slice(1) : cell;
}
