import { NamedError } from '../../errors.ts';

/** What can be wrong with a built corpus or with making one. */
export type CorpusErrorCode =
  | 'head-missing'
  | 'head-invalid'
  | 'format-unknown'
  | 'index-missing'
  | 'index-corrupt'
  | 'segment-missing'
  | 'segment-corrupt'
  | 'record-invalid'
  | 'record-too-large'
  | 'id-duplicate'
  | 'id-dangling'
  | 'corpus-mismatch'
  | 'version-conflict'
  | 'batch-corrupt'
  | 'bundle-invalid';

/** A corpus that cannot be used. The message is a sentence for a reader: what, where, what to do. */
export class CorpusError extends NamedError<CorpusErrorCode> {
  override readonly name = 'CorpusError';
  /** The file of the corpus, and the line in it where there is one: `segments/ab….ndjson.gz:12`. */
  readonly place: string;

  constructor(code: CorpusErrorCode, place: string, message: string, options?: ErrorOptions) {
    super(code, message, options);
    this.place = place;
  }
}
