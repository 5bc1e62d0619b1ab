/** What is read of generations: which are active, and the records in them. */
import { mapInSlices } from '../async/map-in-slices.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import {
  findByWords,
  findPlaces,
  openClaims,
  openQuotations,
  type PlaceInPart,
} from '../lookup/index-part.ts';
import type {
  FoundByWords,
  FoundRecords,
  ReadableClaims,
  ReadableQuotations,
} from '../lookup/reader.ts';
import type { SearchedType } from '../lookup/searched-fields.ts';
import { answersTerm, type Term } from '../lookup/terms.ts';
import type { Connection } from './connection.ts';
import type { OpenStoredPart } from './open-part.ts';
import type { OpenedGenerations } from './opened-generations.ts';
import type { Generation, GenerationSummary, StoredCorpus } from './schema.ts';
import type { Segments } from './segments.ts';

export interface GenerationReads {
  /** The generations that readers are served from, one a corpus. */
  activeGenerations(): Promise<Generation[]>;
  activeGeneration(corpus: string): Promise<Generation | null>;
  /** What undo would bring back; null when there is nothing to undo. */
  previousGeneration(corpus: string): Promise<Generation | null>;
  readCorpus(corpus: string): Promise<StoredCorpus | null>;
  listCorpora(): Promise<StoredCorpus[]>;
  readSummary(generation: Generation): Promise<GenerationSummary>;
  /**
   * The records that a term leads to, in the order of the built corpus.
   * @param limit most records that are read
   * @returns them, and how many there are in all
   */
  findRecords(generation: Generation, term: Term, limit?: number): Promise<FoundRecords>;
  /** The records of a type that share words with a query, the best first. */
  findByWords(
    generation: Generation,
    type: SearchedType,
    words: readonly string[],
    limit: number,
  ): Promise<FoundByWords>;
  /** What the quotations of a generation are found by. */
  readQuotations(generation: Generation): Promise<ReadableQuotations[]>;
  /** What its claims are found by. */
  readClaims(generation: Generation): Promise<ReadableClaims[]>;
}

export function createGenerationReads(
  connection: Connection,
  segments: Segments,
  generations: OpenedGenerations,
): GenerationReads {
  const { reading } = generations;

  const readPlace = async (
    generation: Generation,
    { part, record, segment, line }: PlaceInPart<OpenStoredPart>,
  ): Promise<BuiltRecord> =>
    (await part.readRecord(record)) ??
    segments.readRecord(generation.segments[segment]?.hash ?? '', line);

  const readCorpus = (corpus: string) =>
    connection.run(async (database) => (await database.get('corpora', corpus)) ?? null);
  const listCorpora = () => connection.run((database) => database.getAll('corpora'));

  return {
    async activeGenerations() {
      const corpora = await listCorpora();
      const active = await Promise.all(corpora.map((corpus) => generations.read(corpus.active)));
      return active.filter((generation) => generation !== null);
    },
    async activeGeneration(corpus) {
      const stored = await readCorpus(corpus);
      return stored ? generations.read(stored.active) : null;
    },
    async previousGeneration(corpus) {
      const previous = (await readCorpus(corpus))?.previous ?? null;
      return previous === null ? null : generations.read(previous);
    },
    readCorpus,
    listCorpora,
    readSummary: (generation) => reading(generation, generations.readSummary),
    findRecords: (generation, term, limit = Number.POSITIVE_INFINITY) =>
      reading(generation, async (opened) => {
        const places = await findPlaces(opened.packs, term);
        const wanted = places.slice(0, limit);
        const records = await mapInSlices(wanted, (place) => readPlace(generation, place));
        // Two terms may share a hash, if hardly ever: what does not answer the term is left out.
        return {
          records: records.filter((record) => answersTerm(record, term)),
          total: places.length,
        };
      }),
    findByWords: (generation, type, words, limit) =>
      reading(generation, async (opened) => {
        const { hits, ...rest } = await findByWords(opened.packs, type, words, limit);
        const found = hits.map(async (hit) => {
          return { record: await readPlace(generation, hit), score: hit.score };
        });
        return { found: await Promise.all(found), ...rest };
      }),
    readQuotations: (generation) =>
      reading(generation, ({ packs: own }) =>
        openQuotations(own, (place) => readPlace(generation, place)),
      ),
    readClaims: (generation) =>
      reading(generation, ({ packs: own }) =>
        openClaims(own, (place) => readPlace(generation, place)),
      ),
  };
}
