/**
 * Learns `fitWeights` of lib/fit from the development sets and prints them, and before that what
 * weights learnt from the other sets do on each set, by threshold:
 * `npx tsx bench/eval/train-fit.ts [penalty]`. Each sentence is read after its context and alone, and
 * with the corpus as it was before anybody widened it with that set in view: else what a sentence has
 * in common with a question would tell more than it does on a page that nobody has seen.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { measureNames } from '../../lib/fit/measure-names.ts';
import { fromKey } from '../../lib/lookup/entity-key.ts';
import { type FitCase, languages, readDevelopmentSets } from './fit-cases.ts';
import { fitListwise, type RankedList } from './fit-listwise.ts';
import { subjectOf } from './fit-subject.ts';

interface Measured extends RankedList {
  one: FitCase;
  set: string;
  /** Which sets its own is left out with. */
  fold: number;
  isAlone: boolean;
  ids: (string | null)[];
}

const penalty = Number(process.argv[2] ?? 80);
const margins = [0, 0.2, 0.4, 0.6];
/** The first row is "none": all zero, but for the base of the others. */
const noneRow = [0, ...measureNames.map(() => 0)];

/** Sets of one kind are left out together; those of a folder are sentences in languages, the last kind. */
const kinds = ['judge', 'dev-2', 'test', 'water'];
const folds = kinds.length + 1;

function foldOf(set: string): number {
  const at = kinds.findIndex((kind) => set.startsWith(kind) && !set.includes('/'));
  return at < 0 ? kinds.length : at;
}

/** The commit whose corpus was written without a set. */
const writtenBefore: Readonly<Record<string, string>> = {
  'judge-3.jsonl': 'ba6c407',
  'judge-2.jsonl': 'a1ac802',
  'judge.jsonl': 'de5f28b',
  'dev-2.jsonl': 'de5f28b',
  'test.jsonl': '6a5196c',
  'dev.jsonl': '6a5196c',
  hovers: '6a5196c',
  'water-dev.jsonl': 'e9b0f74',
  'water-test.jsonl': 'e9b0f74',
  'water-judge.jsonl': 'e9b0f74',
  'water-judge-2.jsonl': 'e9b0f74',
  ...Object.fromEntries(languages.map((language) => [`judge/${language}.jsonl`, 'ba6c407'])),
};

const root = new URL('../..', import.meta.url).pathname;
const foldersByCommit = new Map<string, string>();

/** The corpus that a set is read with, from the repository's folder. */
function corpusOf(set: string, corpus: string): string {
  const commit = writtenBefore[set];
  if (commit === undefined) return corpus;
  const known = foldersByCommit.get(commit);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const archive = execFileSync('git', ['-C', root, 'archive', commit, corpus]);
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  const path = relative(root, join(folder, corpus));
  foldersByCommit.set(commit, path);
  return path;
}

/** A wrong question is one that none minds; to blame the wrong side is as bad as it gets. */
const dangerCopies = 3;

const measured: Measured[] = [];
for (const { name, corpus, cases } of await readDevelopmentSets()) {
  const subject = await subjectOf(corpusOf(name, corpus));
  for (const one of cases) {
    for (const isAlone of one.context === '' ? [false] : [false, true]) {
      const read = isAlone ? { ...one, context: '' } : one;
      const candidates = subject.list(read).filter(({ measures }) => measures !== null);
      const ids = [null, ...candidates.map(({ fit }) => fromKey(fit.dispute)?.id ?? '')];
      const rows = candidates.map(({ measures }) => [
        1,
        ...measureNames.map((each) => measures?.[each] ?? 0),
      ]);
      const right = new Set(
        ids.flatMap((id, at) => (id !== null && one.labels.right.includes(id) ? [at] : [])),
      );
      if (right.size === 0) right.add(0);
      const own = { one, set: name, fold: foldOf(name), isAlone, ids, right };
      measured.push({ ...own, rows: [noneRow, ...rows] });
      if (one.context === '') measured.push({ ...own, isAlone: true, rows: [noneRow, ...rows] });
    }
  }
}
const telling = measured
  .filter(({ rows }) => rows.length > 1)
  .flatMap((own) => {
    const isRisky = own.ids.some((id) => id !== null && own.one.labels.dangerous.includes(id));
    return isRisky ? new Array<Measured>(dangerCopies).fill(own) : [own];
  });

function choose(
  { rows, ids }: Measured,
  weights: readonly number[],
  margin: number,
): string | null {
  const scores = rows.map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const best = scores.indexOf(Math.max(...scores.slice(1)), 1);
  return (scores[best] ?? 0) > margin ? (ids[best] ?? null) : null;
}

type Chosen = { own: Measured; id: string | null };

function report(own: readonly Chosen[]): string {
  const put = own.filter(({ id }) => id !== null);
  const isRight = ({ own: { one }, id }: Chosen) => one.labels.right.includes(id ?? '');
  const isFine = (each: Chosen) =>
    isRight(each) || each.own.one.labels.acceptable.includes(each.id ?? '');
  const due = own.filter((each) => each.own.one.labels.right.length > 0).length;
  const right = put.filter(isRight).length;
  const danger = put.filter(({ own: { one }, id }) =>
    one.labels.dangerous.includes(id ?? ''),
  ).length;
  const wrong = put.filter(
    (each) => each.own.one.labels.right.length === 0 && !isFine(each),
  ).length;
  const share = (part: number, all: number) => `${part}/${all} ${Math.round((100 * part) / all)} %`;
  return `right ${share(right, put.length)}, fine ${share(put.filter(isFine).length, put.length)}, recall ${share(right, due)}, danger ${danger}, wrong ${wrong}`;
}

const single = [...new Set(measured)];
const groups: [string, (own: Measured) => boolean][] = [
  ['news context', ({ set, isAlone }) => /^(?:dev|test|judge)/.test(set) && !isAlone],
  ['news alone  ', ({ set, isAlone }) => /^(?:dev|test|judge)/.test(set) && isAlone],
  [
    'news random ',
    ({ set, isAlone, one }) => /^(?:dev|test|judge)/.test(set) && isAlone && one.part === 'random',
  ],
  ['hovers      ', ({ set, isAlone }) => set === 'hovers' && !isAlone],
  ['written     ', ({ set, isAlone }) => set.endsWith('.yaml') && !isAlone],
  ['water       ', ({ set, isAlone }) => set.startsWith('water') && !isAlone],
];
const learnt = Array.from({ length: folds }, (_, fold) =>
  fitListwise(
    telling.filter((each) => each.fold !== fold),
    { penalty },
  ),
);
const isOfSecond = ({ set }: Measured) => set.startsWith('water');
const fromSecond = fitListwise(telling.filter(isOfSecond), { penalty });
for (const margin of margins) {
  const chosen = single.map((own): Chosen => {
    return { own, id: choose(own, learnt[own.fold] ?? [], margin) };
  });
  console.log(`margin ${margin}`);
  for (const [name, isIn] of groups) {
    console.log(`  ${name}: ${report(chosen.filter(({ own }) => isIn(own)))}`);
  }
  // The water's own figures above are by weights of the first subject alone; here it is the other way about.
  const crossed = single
    .filter((own) => !isOfSecond(own) && !own.isAlone && /^(?:dev|test|judge)/.test(own.set))
    .map((own): Chosen => ({ own, id: choose(own, fromSecond, margin) }));
  console.log(`  news by water: ${report(crossed)}`);
}
const weights = fitListwise(telling, { penalty });
console.log(
  ['base', ...measureNames].map((name, at) => `  ${name}: ${weights[at]?.toFixed(2)},`).join('\n'),
);
if (process.argv.includes('--confused')) {
  const margin = 0;
  const counts = new Map<string, string[]>();
  for (const own of single) {
    if (!/^(?:dev|test|judge)/.test(own.set) || own.isAlone) continue;
    const id = choose(own, learnt[own.fold] ?? [], margin);
    const { right } = own.one.labels;
    if (id === null ? right.length === 0 : right.includes(id)) continue;
    const due = right.filter((each) => own.ids.includes(each));
    const kind = `${id ?? 'none'}${id !== null && own.one.labels.acceptable.includes(id) ? ' (acc)' : ''} for ${right.length === 0 ? 'none' : due.length > 0 ? due.join('/') : `(refused) ${right.join('/')}`}`;
    counts.set(kind, [...(counts.get(kind) ?? []), own.one.id]);
  }
  for (const [kind, ids] of [...counts].sort((a, b) => b[1].length - a[1].length))
    console.log(ids.length, kind, ids.join(' '));
}
