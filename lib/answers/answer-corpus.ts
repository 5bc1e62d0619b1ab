import type { Generation } from '../store/schema.ts';
import type { RecordReader } from './record-reader.ts';

/** Builds an answer about the active version of one corpus; null when the corpus is not there. */
export type AnswerCorpus = <Result>(
  corpus: string,
  build: (reader: RecordReader, generation: Generation) => Promise<Result>,
) => Promise<Result | null>;
