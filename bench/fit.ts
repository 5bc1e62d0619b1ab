/**
 * What deciding fit costs the background: `npx tsx bench/fit.ts [runs]`. On the text of the Node.js
 * manual and on the same text with names of the bundled corpus put into it, one in every block that
 * has 80 characters; and how long many made-up questions take to make ready. Compared with finding
 * the names alone, which is done anyway.
 */
import { loadCorpus } from '../cli/shared/load-corpus.ts';
import { loadWordTable } from '../cli/shared/load-word-table.ts';
import { markTexts } from '../entrypoints/background/mark-texts.ts';
import { runSteps } from '../lib/algorithms/run-steps.ts';
import { createFitter } from '../lib/fit/create-fitter.ts';
import type { FitQuestion } from '../lib/fit/types.ts';
import { readFitMaterial } from '../lib/lookup/read-fit.ts';
import { readNamedEntities } from '../lib/lookup/read-names.ts';
import type { Fits } from '../lib/marks/mark-names.ts';
import { buildMatcher } from '../lib/matching/matcher.ts';
import { readManual } from './many-names.ts';
import { quantile } from './quantile.ts';

const runs = Number(process.argv[2] ?? 9);
const page = { language: 'en', published: '2016-06-10' };
const manual = await readManual();
const reader = await loadCorpus('corpora/aleppo');
const matcher = buildMatcher(await readNamedEntities(reader));
const material = await readFitMaterial(reader);
const table = await loadWordTable();

const timeMs = <Result>(action: () => Result): { ms: number; result: Result } => {
  const start = performance.now();
  const result = action();
  return { ms: performance.now() - start, result };
};
const say = (values: number[]) =>
  `${quantile(values, 0.5).toFixed(1)} ms (best ${Math.min(...values).toFixed(1)})`;

function find(texts: readonly string[]) {
  const { mentions, evidence, open } = matcher.findOnPage(texts, { nested: true });
  const names = mentions.map(({ text, start, end, entity, within }) => ({
    ...{ text, start, end, key: matcher.keyOf(entity) },
    ...{ hasRecords: true, isSubject: true, isNested: within !== undefined },
  }));
  return { names, evidence, open };
}

function measure(name: string, texts: readonly string[], fits: Fits): void {
  const finds: number[] = [];
  const marks: number[] = [];
  let told = '';
  // The first run compiles the code and is not counted.
  for (let run = 0; run <= runs; run++) {
    const found = timeMs(() => find(texts));
    const marked = timeMs(() => runSteps(markTexts(texts, found.result, page, fits)));
    const fitting = marked.result.meanings.filter(({ fit }) => fit).length;
    told = `${found.result.names.length} names, ${fitting} meanings that fit`;
    if (run === 0) continue;
    finds.push(found.ms);
    marks.push(marked.ms);
  }
  console.log(`${name}: ${told}\n  finding ${say(finds)}, deciding ${say(marks)}`);
}

const corpus = reader.id;
const ready = timeMs(() => createFitter(material.questions, material.entities, { table }));
console.log(
  `bundled corpus: ${material.questions.length} questions ready in ${ready.ms.toFixed(0)} ms`,
);
const fits: Fits = { fitters: new Map([[corpus, ready.result]]), joinedSides: new Set() };
measure('manual', manual, fits);
const named = [
  'Aleppo was in the news.',
  'The Security Council met.',
  'Russian jets bombed Aleppo.',
];
const withNames = manual.map((text, at) =>
  text.length >= 80 ? `${text} ${named[at % named.length]}` : text,
);
measure('manual with a name in each longer block', withNames, fits);
measure(
  'one block of 250,000 characters',
  ['Russian jets bombed a hospital in Aleppo. Nothing else happened there. '.repeat(3_500)],
  fits,
);

/** As many questions as asked for: those of the bundled corpus over and over, under other keys. */
function repeat(count: number): FitQuestion[] {
  const { questions } = material;
  return Array.from({ length: count }, (_, at): FitQuestion => {
    const question = questions[at % questions.length] as FitQuestion;
    return { ...question, key: `${question.key}-${at}` };
  });
}

for (const count of [1_000, 10_000]) {
  const before = process.memoryUsage().heapUsed;
  const many = timeMs(() => createFitter(repeat(count), material.entities, { table }));
  const grown = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(`${count} questions ready in ${many.ms.toFixed(0)} ms, ${grown.toFixed(0)} MB more`);
  measure(`manual with names, ${count} questions`, withNames.slice(0, 3_000), {
    fitters: new Map([[corpus, many.result]]),
    joinedSides: new Set(),
  });
}
