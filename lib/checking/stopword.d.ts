/** The part of the `stopword` package that is used here; the package has no types of its own. */
declare module 'stopword' {
  /** Function words by ISO 639-3 code, beside functions that are not used. */
  const lists: Record<string, string[] | undefined>;
  export default lists;
}
