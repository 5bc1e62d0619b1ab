import { remember } from '../async/remember.ts';
import type { SegmentKind } from '../corpus/built/built-format.ts';
import { type BuiltRecord, onlyKnown } from '../corpus/records/records.ts';
import { countTallies } from './count-tallies.ts';
import {
  findByWords,
  findPlaces,
  type OpenIndexPart,
  openClaims,
  openQuotations,
  PartCollector,
  type Place,
} from './index-part.ts';
import type { CorpusReader, CorpusSummary } from './reader.ts';
import { answersTerm, type Term } from './terms.ts';

/** A segment, wherever it lies. */
export interface ReadableSegment {
  readonly kind: SegmentKind;
  /** Its records, verified; asked for as often as they are needed. */
  read(): Promise<readonly BuiltRecord[]>;
}

interface Lookup {
  parts: readonly OpenIndexPart[];
  summary: CorpusSummary;
}

async function makeLookup(segments: readonly ReadableSegment[]): Promise<Lookup> {
  const collector = new PartCollector();
  for (const segment of segments) collector.add(await segment.read());
  const { postings, words, quotations, claims, tallies, ...head } = collector.finish();
  const buckets = [...postings];
  const wordBuckets = [...words];
  const part: OpenIndexPart = {
    head,
    places: Int32Array.from(segments.keys()),
    readBucket: async (bucket) => buckets[bucket] ?? null,
    readWords: async (bucket) => wordBuckets[bucket] ?? null,
    readQuotations: async () => quotations,
    readClaims: async () => claims,
  };
  const summary = await countTallies([{ part: tallies, counts: () => true }]);
  return { parts: [part], summary };
}

/**
 * Reads a corpus whose index nobody keeps: it is made when something is looked up for the first
 * time, which reads every segment once.
 * @param id of the corpus
 * @param segments in the order of the built corpus
 */
export function createSegmentReader(
  id: string,
  segments: readonly ReadableSegment[],
): CorpusReader {
  const lookup = remember(() => makeLookup(segments));
  const readRecord = async ({ segment, line }: Place): Promise<BuiltRecord[]> => {
    const record = (await segments[segment]?.read())?.[line];
    return record ? [record] : [];
  };
  return {
    id,
    async *readKind(kind) {
      for (const segment of segments) {
        if (segment.kind === kind) yield onlyKnown(await segment.read());
      }
    },
    async findRecords(term: Term, limit = Number.POSITIVE_INFINITY) {
      const places = await findPlaces((await lookup()).parts, term);
      const found = await Promise.all(places.slice(0, limit).map(readRecord));
      const records = found.flat().filter((record) => answersTerm(record, term));
      return { records, total: places.length };
    },
    async findByWords(type, words, limit) {
      const { hits, ...rest } = await findByWords((await lookup()).parts, type, words, limit);
      const found = hits.map(async (hit) => {
        return (await readRecord(hit)).map((record) => ({ record, score: hit.score }));
      });
      return { found: (await Promise.all(found)).flat(), ...rest };
    },
    async readQuotations() {
      return openQuotations((await lookup()).parts, async (place) => {
        const [record] = await readRecord(place);
        return record ?? null;
      });
    },
    async readClaims() {
      return openClaims((await lookup()).parts, async (place) => {
        const [record] = await readRecord(place);
        return record ?? null;
      });
    },
    readSummary: async () => (await lookup()).summary,
  };
}
