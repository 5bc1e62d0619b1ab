import { PatientSlices, Slices } from '../async/pause.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { WordTable } from '../ranking/word-table.ts';
import { chooseClaims, type JudgedClaim, leastScoreOf } from './choose-claims.ts';
import { type ClaimCandidate, ClaimTable } from './claim-table.ts';
import type { ClaimPostings } from './collect-claims.ts';
import { EvidenceGatherer } from './gather-evidence.ts';
import { listClaims } from './list-claims.ts';
import { scoreClaim } from './score-claim.ts';
import type { ClaimFinder, FoundClaim } from './types.ts';

/** Where claims are found and read. */
export interface ClaimSource extends ClaimPostings {
  /** Id of the corpus. */
  corpus: string;
  /** The record of one of the numbers; null when it does not count any more. */
  read(record: number): Promise<BuiltRecord | null>;
  /** The key of a record of its corpus. */
  toKey(id: string): string;
}

/** Most records that are read for one question: a hostile page may repeat a corpus without end. */
export const mostClaimsRead = 2_000;

const primary = (language: string) => language.toLowerCase().split('-')[0] ?? '';

/** Whether a claim is in the language of a page, as far as either is known. */
function isIn(language: string, claim: string): boolean {
  return language === '' || claim === 'und' || primary(claim) === primary(language);
}

/** Makes claims ready to be found. */
export async function createClaimFinder(
  sources: readonly ClaimSource[],
  loadWordTable: () => Promise<WordTable>,
): Promise<ClaimFinder> {
  const claims = await new PatientSlices().run(ClaimTable.building(sources));
  const sizes = new Map<string, number>();
  for (const { corpus, ends } of sources) {
    sizes.set(corpus, (sizes.get(corpus) ?? 0) + ends.length);
  }

  /** @param language of the page; empty where it is not known, and a claim is read in its own */
  const judge = async (
    candidate: ClaimCandidate,
    gathererOf: (language: string) => EvidenceGatherer,
    language: string,
  ): Promise<JudgedClaim[][]> => {
    const source = sources[candidate.list];
    const record = await source?.read(candidate.record);
    if (!source || record?.type !== 'statement') return [];
    const [stance] = record.stances;
    return listClaims(record)
      .filter((claim) => isIn(language, claim.language))
      .map((claim) => {
        const own = language || claim.language;
        return gathererOf(own)
          .gather(candidate, claim)
          .map(({ evidence, ...pair }) => ({
            ...pair,
            language: own,
            least: leastScoreOf(sizes.get(source.corpus) ?? 0),
            coverage: evidence.claim,
            score: scoreClaim(evidence),
            statement: source.toKey(record.id),
            dispute: stance ? source.toKey(stance.dispute) : null,
          }));
      });
  };

  const findIn = async (
    text: string,
    candidates: readonly ClaimCandidate[],
    language: string,
  ): Promise<Omit<FoundClaim, 'text'>[]> => {
    const table = await loadWordTable();
    const gatherers = new Map<string, EvidenceGatherer>();
    const gathererOf = (own: string) => {
      const known = gatherers.get(own) ?? new EvidenceGatherer(text, own, claims.index, table);
      gatherers.set(own, known);
      return known;
    };
    const slices = new Slices();
    const judged: JudgedClaim[][] = [];
    for (const candidate of candidates) {
      judged.push(...(await judge(candidate, gathererOf, language)));
      await slices.pause();
    }
    return chooseClaims(judged);
  };

  return {
    isEmpty: claims.index.size === 0,
    mayHold: (text) => claims.findCandidates(text).length > 0,
    sift: (text, places) => claims.sift(text, places),
    async find(texts, language) {
      const slices = new Slices();
      const found: FoundClaim[] = [];
      let left = mostClaimsRead;
      for (const [text, words] of texts.entries()) {
        await slices.pause();
        const candidates = claims.findCandidates(words).slice(0, left);
        if (candidates.length === 0) continue;
        left -= candidates.length;
        for (const claim of await findIn(words, candidates, language)) {
          found.push({ text, ...claim });
        }
      }
      return found;
    },
  };
}
