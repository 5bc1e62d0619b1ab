import { PatientSlices, Slices } from '../async/pause.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { WordTable } from '../ranking/word-table.ts';
import { cutSentences, sentenceIndexAt } from '../sentences/cut-sentences.ts';
import { type ClaimCandidate, ClaimTable } from './claim-table.ts';
import type { ClaimPostings } from './collect-claims.ts';
import type { ClaimFinder, FoundClaim } from './types.ts';

/** Where claims are found and read. */
export interface ClaimSource extends ClaimPostings {
  /** The record of one of the numbers; null when it does not count any more. */
  read(record: number): Promise<BuiltRecord | null>;
  /** The key of a record of its corpus. */
  toKey(id: string): string;
}

/** Makes claims ready to be found. */
export async function createClaimFinder(
  sources: readonly ClaimSource[],
  _loadWordTable: () => Promise<WordTable>,
): Promise<ClaimFinder> {
  const table = await new PatientSlices().run(ClaimTable.building(sources));
  const judge = async (
    text: number,
    words: string,
    { list, record, start, end, coverage }: ClaimCandidate,
    language: string,
  ): Promise<FoundClaim[]> => {
    const source = sources[list];
    const read = await source?.read(record);
    if (!source || read?.type !== 'statement') return [];
    const sentences = cutSentences(words, language);
    const first = sentences[sentenceIndexAt(sentences, start)];
    const last = sentences[sentenceIndexAt(sentences, end - 1)];
    if (!first || !last || coverage < 0.8) return [];
    const [stance] = read.stances;
    return [
      {
        ...{ text, start: first.start, end: words.slice(0, last.end).trimEnd().length },
        statement: source.toKey(read.id),
        dispute: stance ? source.toKey(stance.dispute) : null,
        score: coverage,
      },
    ];
  };
  return {
    isEmpty: table.size === 0,
    mayHold: (text) => table.findCandidates(text).length > 0,
    sift: (text, places) => table.sift(text, places),
    async find(texts, language) {
      const slices = new Slices();
      const found: FoundClaim[] = [];
      for (const [text, words] of texts.entries()) {
        await slices.pause();
        const own: FoundClaim[] = [];
        for (const candidate of table.findCandidates(words)) {
          const claims = await judge(text, words, candidate, language);
          for (const claim of claims) {
            if (own.every(({ start, end }) => claim.end <= start || claim.start >= end))
              own.push(claim);
          }
        }
        found.push(...own.sort((a, b) => a.start - b.start));
      }
      return found;
    },
  };
}
