/**
 * Sentences with labels, as fit is measured on them and learnt from: the development set of
 * `sets`, the hovers of ../shared, and the sentences of our own in this folder.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { cutSentences } from '../../lib/sentences/cut-sentences.ts';
import { type Labels, readSet } from './sets/read-set.ts';

export interface FitCase {
  id: string;
  /** The text that it is from; sentences of one are much alike. */
  doc: string;
  /** How its set calls the part that it is of. */
  part: string;
  /** What stands before the sentence in its text. */
  context: string;
  text: string;
  /** BCP 47. */
  language: string;
  /** Of its page. */
  date: string | null;
  labels: Labels;
}

export interface FitSet {
  name: string;
  /** Of the corpus that it is about, from the repository's folder. */
  corpus: string;
  cases: FitCase[];
}

const shared = new URL('../../../shared/', import.meta.url);
const hovers = new URL('eval/context/hovers.jsonl', shared);
const faKes = new URL('eval/mentions/fa-kes-dev.jsonl', shared);
const seeds = new URL('seeds/', shared);

/** Questions that went, with the one that took their place; the hovers have the ids of version 4. */
const replaced = new Map<string, string | null>([
  ['war-crimes', 'international-law'],
  ['checkpoints-for-civilians', 'humanitarian-access'],
  ['western-media-omit-opposition-fighting', 'foreign-media-distort-russia-role'],
  ['turkish-ministry-attention', null],
  ['operation-open-to-public', null],
  ['coalition-left-requests-unanswered', null],
]);

/** A question of version 5 that is right wherever an older one is: whoever hits a target there strikes there. */
const implied = new Map([['strikes-on-civilians-aleppo', 'strikes-on-aleppo-city']]);

const replace = (ids: readonly string[]): string[] => [
  ...new Set(
    ids
      .flatMap((id) => (replaced.has(id) ? (replaced.get(id) ?? []) : id))
      .flatMap((id) => [id, implied.get(id) ?? []].flat()),
  ),
];

const contextUnits = 500;

function parseLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

interface Hover {
  set: string;
  doc: string;
  sentence: string;
  right: string[];
  acceptable: string[];
}

async function readHovers(): Promise<FitCase[]> {
  const texts = new Map<string, string>();
  for (const { id, text } of parseLines<{ id: string; text: string }>(
    await readFile(faKes, 'utf8'),
  )) {
    texts.set(id, text);
  }
  for (const name of await readdir(seeds)) {
    texts.set(`seed-${name.slice(0, 3)}`, await readFile(new URL(name, seeds), 'utf8'));
  }
  const cases = new Map<string, FitCase>();
  for (const hover of parseLines<Hover>(await readFile(hovers, 'utf8'))) {
    const { set: part, doc, sentence: text } = hover;
    const whole = texts.get(doc) ?? '';
    const at = whole.replace(/\s/g, ' ').indexOf(text);
    const context = at > 0 ? whole.slice(Math.max(0, at - contextUnits), at).trimEnd() : '';
    const labels = {
      right: replace(hover.right),
      acceptable: replace(hover.acceptable),
      dangerous: [],
    };
    const id = `${doc}:${cases.size + 1}`;
    const key = `${doc} ${text}`;
    if (!cases.has(key)) {
      cases.set(key, { id, doc, part, context, text, language: 'en', date: null, labels });
    }
  }
  return [...cases.values()];
}

interface Written {
  sentence: string;
  language?: string;
  before?: string;
  also?: string[];
}

/** A file of this folder in the form of aleppo-sentences.yaml. */
async function readWritten(file: string): Promise<FitCase[]> {
  const set: { disputes: Record<string, Written[]>; none: Written[]; unrelated: Written[] } = parse(
    await readFile(new URL(file, import.meta.url), 'utf8'),
  );
  const toCase = (part: string, one: Written, right: string[]): FitCase => {
    const { sentence: text, language = 'en', before: context = '' } = one;
    const labels = { right: replace(right), acceptable: [], dangerous: [] };
    return {
      id: `${file}: ${text.slice(0, 30)}`,
      doc: text,
      part,
      context,
      text,
      language,
      date: null,
      labels,
    };
  };
  return [
    ...Object.entries(set.disputes).flatMap(([id, list]) =>
      list.map((one) => toCase('dispute', one, [id, ...(one.also ?? [])])),
    ),
    ...set.none.map((one) => toCase('none', one, [])),
    ...set.unrelated.map((one) => toCase('none', one, [])),
  ];
}

interface WaterLine extends Labels {
  id: string;
  text: string;
  date?: string;
  part: string;
}

/** Sentences on the second subject; of a text of several the last is judged. */
async function readWater(file: string): Promise<FitCase[]> {
  const lines = await readFile(new URL(`water/${file}`, import.meta.url), 'utf8');
  return parseLines<WaterLine>(lines).map(({ id, part, text: whole, date, ...labels }) => {
    const last = cutSentences(whole, 'en').at(-1)?.start ?? 0;
    const context = whole.slice(0, last).trimEnd();
    return {
      id,
      doc: id,
      part,
      context,
      text: whole.slice(last),
      language: 'en',
      date: date ?? null,
      labels,
    };
  });
}

/** The languages that have files in the folder `languages`. */
export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'tr'];

/** Sentences of our own in a language, by its BCP 47 name; `file` is in the folder `languages`. */
async function readLanguage(language: string, file: string): Promise<FitCase[]> {
  const lines = await readFile(new URL(`languages/${file}`, import.meta.url), 'utf8');
  return parseLines<{ id: string; text: string } & Labels>(lines).map(({ id, text, ...labels }) => {
    const part = labels.right.length > 0 ? 'fits' : 'none';
    return { id, doc: id, part, context: '', text, language, date: null, labels };
  });
}

const writtenFiles = [
  'aleppo-held-out.yaml',
  'aleppo-fresh.yaml',
  'aleppo-sentences.yaml',
  'aleppo-calibration.yaml',
];

const bundled = 'corpora/aleppo';
const water = 'bench/eval/water';

async function readNews(file: string): Promise<FitCase[]> {
  return (await readSet(file)).map((one) => ({ ...one, language: 'en', date: null }));
}

/** The development sets that are on this machine: what may be looked at and learnt from. */
export async function readDevelopmentSets(): Promise<FitSet[]> {
  const sets: FitSet[] = [];
  if (existsSync(hovers)) {
    const corpus = bundled;
    for (const name of ['dev', 'dev-2', 'test', 'judge', 'judge-2', 'judge-3']) {
      const file = `${name}.jsonl`;
      sets.push({ name: file, corpus, cases: await readNews(file) });
    }
    sets.push({ name: 'hovers', corpus, cases: await readHovers() });
  }
  for (const file of writtenFiles) {
    sets.push({ name: file, corpus: bundled, cases: await readWritten(file) });
  }
  for (const file of [
    'water-dev.jsonl',
    'water-test.jsonl',
    'water-judge.jsonl',
    'water-judge-2.jsonl',
  ]) {
    sets.push({ name: file, corpus: water, cases: await readWater(file) });
  }
  for (const folder of ['', 'judge/']) {
    for (const language of languages) {
      const name = `${folder}${language}.jsonl`;
      sets.push({ name, corpus: bundled, cases: await readLanguage(language, name) });
    }
  }
  return sets;
}

/** The sets that judge and are on this machine: scored as a whole, no error of them is looked at. */
export async function readJudgingSets(): Promise<FitSet[]> {
  const sets: FitSet[] = [];
  const last = 'water-judge-3.jsonl';
  sets.push({ name: last, corpus: water, cases: await readWater(last) });
  for (const language of languages) {
    const name = `judge-2/${language}.jsonl`;
    sets.push({ name, corpus: bundled, cases: await readLanguage(language, name) });
  }
  return sets;
}
