/** A file in a foreign form. */
export interface ForeignFile {
  /** As it was given; the place of problems. */
  path: string;
  text: string;
}
