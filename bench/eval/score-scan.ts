/**
 * Scores labelled sets as `gainsay scan --jsonl` marks them: every sentence with what stands before it,
 * and alone. `npx tsx bench/eval/score-scan.ts [--errors] [set …]`; without sets all of development;
 * the judging sets only by their names.
 */
import { loadCorpus } from '../../cli/shared/load-corpus.ts';
import { type CorpusMarks, readCorpusMarks } from '../../cli/shared/search/corpus-marks.ts';
import { type CorpusNames, readCorpusNames } from '../../cli/shared/search/corpus-names.ts';
import { type FitCase, type FitSet, readDevelopmentSets, readJudgingSets } from './fit-cases.ts';

interface Marks {
  names: CorpusNames;
  marks: CorpusMarks;
}

const loaded = new Map<string, Promise<Marks>>();

async function loadMarks(path: string): Promise<Marks> {
  const reader = await loadCorpus(new URL(`../../${path}`, import.meta.url).pathname);
  const names = await readCorpusNames(reader);
  return { names, marks: await readCorpusMarks(reader, names) };
}

/** The questions that mentions of a case's own sentence open on, the first mention's first. */
function listDisputes({ names, marks }: Marks, one: FitCase, isAlone: boolean): string[] {
  const before = isAlone || one.context === '' ? '' : `${one.context} `;
  const text = `${before}${one.text}`;
  const found = names.matcher.findMentions([text], { nested: true });
  const decided = marks.decide(
    { text, language: one.language, date: one.date ?? undefined },
    found,
  );
  const own = decided.filter(({ start }) => start >= before.length);
  return [...new Set(own.flatMap(({ dispute }) => dispute ?? []))];
}

interface Score {
  put: number;
  right: number;
  fine: number;
  dangerous: number;
  due: number;
  none: number;
  wrong: number;
}

function score(answers: readonly { one: FitCase; disputes: string[] }[]): Score {
  const total: Score = {
    ...{ put: 0, right: 0, fine: 0, dangerous: 0, due: 0, none: 0, wrong: 0 },
  };
  for (const { one, disputes } of answers) {
    const { right, acceptable, dangerous } = one.labels;
    const [first] = disputes;
    const isRight = first !== undefined && right.includes(first);
    const isFine = isRight || (first !== undefined && acceptable.includes(first));
    if (first !== undefined) total.put++;
    if (isRight) total.right++;
    if (isFine) total.fine++;
    if (disputes.some((id) => dangerous.includes(id))) total.dangerous++;
    if (right.length > 0) total.due++;
    else total.none++;
    if (right.length === 0 && first !== undefined && !isFine) total.wrong++;
  }
  return total;
}

const share = (part: number, all: number) =>
  `${all > 0 ? Math.round((100 * part) / all) : 0} %`.padStart(5);

function toLine({ put, right, fine, dangerous, due, none, wrong }: Score): string {
  return [
    `put ${String(put).padStart(3)}`,
    `right ${share(right, put)}`,
    `or acceptable ${share(fine, put)}`,
    `recall ${share(right, due)} (${right}/${due})`,
    `dangerous ${dangerous}`,
    `wrong ${wrong}/${none}`,
  ].join(' | ');
}

async function scoreSet({ name, corpus, cases }: FitSet, showErrors: boolean): Promise<void> {
  const marks = await (loaded.get(corpus) ?? loadMarks(corpus));
  loaded.set(corpus, Promise.resolve(marks));
  for (const isAlone of [false, true]) {
    const answers = cases.map((one) => ({ one, disputes: listDisputes(marks, one, isAlone) }));
    const mode = isAlone ? 'alone  ' : 'context';
    console.log(`${name} ${mode}: ${toLine(score(answers))}`);
    const parts = [...new Set(cases.map(({ part }) => part))];
    for (const part of parts.length > 1 ? parts : []) {
      const own = answers.filter(({ one }) => one.part === part);
      console.log(`  ${part.padEnd(20)}: ${toLine(score(own))}`);
    }
    for (const { one, disputes } of showErrors ? answers : []) {
      const { right, acceptable, dangerous } = one.labels;
      const [first] = disputes;
      if (first === undefined ? right.length === 0 : right.includes(first)) continue;
      const kind = dangerous.includes(first ?? '') ? 'DANGEROUS ' : '';
      console.log(
        `  ${kind}${one.id}: ${first ?? 'none'}, right ${right}, acceptable ${acceptable}`,
      );
      console.log(`    ${isAlone ? '' : `${one.context.slice(-200)} >> `}${one.text}`);
    }
  }
}

const names = process.argv.slice(2).filter((each) => !each.startsWith('-'));
for (const set of await readDevelopmentSets()) {
  if (names.length > 0 && !names.includes(set.name)) continue;
  await scoreSet(set, process.argv.includes('--errors'));
}
// Only where they are asked for, so that nobody scores them by the way, and never with their errors.
for (const set of await readJudgingSets()) if (names.includes(set.name)) await scoreSet(set, false);
