/** Posts and sentences of news, held against CLEF's claims, with what they have in common. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { ClaimTable } from '../../lib/claims/claim-table.ts';
import { ClaimCollector } from '../../lib/claims/collect-claims.ts';
import { EvidenceGatherer } from '../../lib/claims/gather-evidence.ts';
import type { ClaimEvidence } from '../../lib/claims/score-claim.ts';
import { listAllWords } from '../../lib/ranking/words.ts';
import { cutSentences } from '../../lib/sentences/cut-sentences.ts';
import { type ClefData, readClef } from './clef.ts';

/** A text with the claim that it repeats, -1 where it is news. */
export interface ClaimText {
  set: 'posts' | 'fa-kes' | 'articles' | 'polnear' | 'paragraphs';
  text: string;
  right: number;
}

/** A claim and a window of a text. */
export interface EvidenceRow {
  /** Index of the text, and number of the claim; the first of those with the same words. */
  text: number;
  claim: number;
  start: number;
  end: number;
  isDouble: boolean;
  isRight: boolean;
  evidence: ClaimEvidence;
}

const shared = new URL('../../../shared/eval/', import.meta.url);
/** Of PolNeaR each fifth sentence is taken. */
const polnearStep = 5;
const leastUnits = 20;

/** What is measured on alone: PolNeaR has no licence, and what ships is not learnt from it. */
export const isMeasuredOnly = (set: ClaimText['set']) => set === 'polnear' || set === 'paragraphs';

const readLines = (lines: string): string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

/** Sentences by themselves, for which nothing stands around them. */
function cut(set: ClaimText['set'], texts: readonly string[], step: number): ClaimText[] {
  const sentences = texts.flatMap((text) =>
    cutSentences(text, 'en').map(({ start, end }) => text.slice(start, end).trim()),
  );
  return sentences
    .filter((_, at) => at % step === 0)
    .filter((text) => text.length > leastUnits)
    .map((text) => ({ set, text, right: -1 }));
}

/** Whole articles and paragraphs, in which sentences stand beside others as they do on a page. */
function whole(set: ClaimText['set'], texts: readonly string[]): ClaimText[] {
  return texts.map((text) => ({ set, text, right: -1 }));
}

/** The posts that each repeat a claim, train before dev, then the sentences. @throws when the data is not there */
async function readClaimTexts(data: ClefData): Promise<ClaimText[]> {
  const faKes = await readFile(new URL('mentions/fa-kes-dev.jsonl', shared), 'utf8');
  const polnear = await readFile(new URL('attribution/polnear-train.jsonl.gz', shared));
  return [
    ...[...data.train, ...data.dev].map((post) => ({ ...post, set: 'posts' as const })),
    ...cut('fa-kes', readLines(faKes), 1),
    ...whole('articles', readLines(faKes)),
    ...cut('polnear', readLines(gunzipSync(polnear).toString('utf8')), polnearStep),
    ...whole(
      'paragraphs',
      readLines(gunzipSync(polnear).toString('utf8'))
        .flatMap((text) => text.split(/\n\s*\n/u))
        .filter((text, at) => at % polnearStep === 1 && text.length > leastUnits),
    ),
  ];
}

/** Every pair of a text's window and a claim that is judged. */
export async function gatherRows(): Promise<{
  texts: ClaimText[];
  rows: EvidenceRow[];
  data: ClefData;
}> {
  const data = await readClef();
  const texts = await readClaimTexts(data);
  const collector = new ClaimCollector();
  for (const [number, { claim }] of data.claims.entries()) collector.add(number, claim);
  const claims = ClaimTable.build([collector.finish()]);
  const table = await loadWordTable();
  const firsts = new Map<string, number>();
  const firstOf = data.claims.map(({ claim }, number) => {
    const words = listAllWords(claim).join(' ');
    const first = firsts.get(words) ?? number;
    firsts.set(words, first);
    return first;
  });
  const rows = texts.flatMap(({ text, right }, index): EvidenceRow[] => {
    const candidates = claims.findCandidates(text);
    const gatherer = new EvidenceGatherer(text, 'en', claims.index, table);
    return candidates.flatMap((candidate) => {
      const { claim = '' } = data.claims[candidate.record] ?? {};
      const own = firstOf[candidate.record] ?? -1;
      return gatherer.gather(candidate, { text: claim, language: 'en' }).map((pair) => ({
        ...{ text: index, claim: own, isRight: right >= 0 && own === firstOf[right] },
        ...{ start: pair.window.start, end: pair.window.end, isDouble: pair.window.isDouble },
        evidence: pair.evidence,
      }));
    });
  });
  return { texts, rows, data };
}
