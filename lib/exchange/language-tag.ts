/** Whether a text is a language tag as records take it (BCP 47). */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text);
}
