/** Words that go with a number, by the plural rules of the interface's language. */

/** The interface's language, which also says how dates and numbers are written. */
export const interfaceLanguage = 'en-GB';

/** One text for each category the language has; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Intl.PluralRules(interfaceLanguage);
const numbers = new Intl.NumberFormat(interfaceLanguage);

/** A number as the interface's language writes it. */
export function formatNumber(count: number): string {
  return numbers.format(count);
}

/** The text that goes with a number, with the number in it. */
export function plural(count: number, forms: PluralForms): string {
  const form = forms[rules.select(count)] ?? forms.other;
  return form.replaceAll('#', formatNumber(count));
}
