import { readFile } from 'node:fs/promises';
import { loadCorpus } from '../../cli/shared/load-corpus.ts';
import { indexQuotations, type Quotation } from '../../lib/quotations/find-quotations.ts';
import { longQuotation, placeWords } from '../../lib/quotations/quoted-words.ts';
import { alterWords, createRandom } from './alter-words.ts';
import { readClef } from './clef.ts';

const articles = new URL('../../../shared/eval/mentions/fa-kes-dev.jsonl', import.meta.url);
const corpus = new URL('../../corpora/aleppo', import.meta.url).pathname;
const mostAltered = 0.2;
/** Sentences made of each quotation of the corpus, and of each claim that stands in for one. */
const perQuotation = 40;
const claimsUsed = 2000;

async function readSentences(): Promise<string[]> {
  const lines = (await readFile(articles, 'utf8')).trim().split('\n');
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return lines.flatMap((line) => {
    const { text }: { text: string } = JSON.parse(line);
    return Array.from(segmenter.segment(text), ({ segment }) => segment.trim());
  });
}

async function readQuotations(): Promise<Quotation[]> {
  const reader = await loadCorpus(corpus);
  const quotations: Quotation[] = [];
  for (const kind of ['disputes', 'statements'] as const) {
    for await (const records of reader.readKind(kind)) {
      for (const record of records) {
        if (record.type !== 'statement') continue;
        const { speaker } = record;
        quotations.push(...record.quotes.map(({ exact }) => ({ text: exact, speaker })));
      }
    }
  }
  return quotations;
}

interface Score {
  asked: number;
  right: number;
  wrong: number;
}

const share = (part: number, whole: number) => (part / whole).toFixed(4);

function print(name: string, { asked, right, wrong }: Score, sentences: number): void {
  const recall = `recall ${share(right, asked)} of ${asked}`;
  const precision = `precision ${share(right, right + wrong)}`;
  console.log(`${name.padEnd(34)} ${recall}, ${precision} against ${sentences} sentences`);
}

/** Of sentences that repeat a quotation altered, how many are told; of the others, how many too. */
function scoreLong(
  quotations: readonly Quotation[],
  times: number,
  sentences: readonly string[],
): Score {
  const random = createRandom(2254);
  const others = sentences.slice(0, 300).flatMap((sentence) => sentence.split(/\s+/));
  const index = indexQuotations(quotations);
  const score = { asked: 0, right: 0, wrong: 0 };
  for (const { text } of quotations) {
    if (placeWords(text).length < longQuotation) continue;
    for (let time = 0; time < times; time++) {
      const altered = alterWords(text, random() * mostAltered, others, random);
      const found = index.find(`In the words of one of them, ${altered}, as was reported later.`);
      score.asked++;
      // Two quotations on record may have the same words.
      const isRight = found.some(({ quotation }) => quotations[quotation]?.text === text);
      if (isRight) score.right++;
      score.wrong += found.filter(({ quotation }) => quotations[quotation]?.text !== text).length;
    }
  }
  for (const sentence of sentences) score.wrong += index.find(sentence).length;
  return score;
}

/** Short quotations: in quotation marks with the speaker near, and otherwise. */
function scoreShort(quotations: readonly Quotation[], sentences: readonly string[]): Score {
  const short = quotations.filter(
    ({ text, speaker }) => speaker !== null && placeWords(text).length < longQuotation,
  );
  const index = indexQuotations(short);
  const speakers = [...new Set(short.flatMap(({ speaker }) => speaker ?? []))];
  const score = { asked: 0, right: 0, wrong: 0 };
  for (const { text, speaker } of short) {
    const near = speaker === null ? [] : [speaker];
    const found = index.find(`He called it “${text},” and left.`, near);
    score.asked++;
    if (found.some(({ quotation }) => short[quotation]?.text === text)) score.right++;
    score.wrong += index.find(`He called it ${text} and left.`, near).length;
    score.wrong += index.find(`He called it “${text}” and left.`).length;
  }
  // As if every speaker were named beside every sentence.
  for (const sentence of sentences) score.wrong += index.find(sentence, speakers).length;
  return score;
}

/** Prints how surely altered quotations are recognised. */
export async function evaluateQuotations(): Promise<void> {
  const sentences = await readSentences();
  const quotations = await readQuotations();
  const { claims } = await readClef();
  const standIns = claims
    .slice(0, claimsUsed)
    .map(({ claim }): Quotation => ({ text: claim, speaker: null }));
  console.log('\nQuotations of eight words or more, 0–20 % of their words altered');
  print('of the bundled corpus', scoreLong(quotations, perQuotation, sentences), sentences.length);
  print('2,000 claims that stand in for some', scoreLong(standIns, 2, sentences), sentences.length);
  console.log('Shorter ones, in quotation marks with their speaker near');
  print('of the bundled corpus', scoreShort(quotations, sentences), sentences.length);
}
