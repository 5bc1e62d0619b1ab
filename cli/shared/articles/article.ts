/** A document that is to be drafted, with what it says of itself. */
export interface Article {
  /** Where it was read, as it was given. */
  place: string;
  /** Paragraphs with an empty line between them; of a text file, its own letters. */
  text: string;
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** EDTF. */
  published: string | null;
  /** How the date was told, where the document does not give it itself. */
  dateNote: string | null;
  /** Its canonical address, else the one it was fetched from. */
  address: string | null;
  /** BCP 47. */
  language: string;
}
