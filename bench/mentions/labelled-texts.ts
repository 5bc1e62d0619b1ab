/** The labelled news texts: the texts lie outside the repository, the labels of others in it. */
import { readFile } from 'node:fs/promises';

/** A place that a right span covers; the offset is in UTF-16 code units. */
export interface Anchor {
  entity: string;
  at: number;
}

/** A text with all mentions of some entities. */
export interface LabelledText {
  id: string;
  text: string;
  mentions: Anchor[];
  /** Either answer is right. */
  optional: Anchor[];
}

/** A place where an entity is named, or where it looks so and something else is. */
export interface Trap extends Anchor {
  id: string;
  named: boolean;
}

const texts = new URL('../../../shared/eval/mentions/fa-kes-dev.jsonl', import.meta.url);
const labels = new URL('../labels/', import.meta.url);

/** The entities that the texts came labelled with; every mention in every text. */
export const givenEntities = ['aleppo', 'nusra', 'security-council'] as const;

async function readLines<Line>(file: URL): Promise<Line[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The labelled texts are not there: ${file.pathname}`);
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** All texts, labelled with the given entities. */
export function readGiven(): Promise<LabelledText[]> {
  return readLines<LabelledText>(texts);
}

/** Texts in which every mention of every other entity is labelled. */
export async function readOthers(given: readonly LabelledText[]): Promise<LabelledText[]> {
  const file = new URL('fa-kes-others.jsonl', labels);
  const labelled = await readLines<Omit<LabelledText, 'text'>>(file);
  return labelled.map((line) => ({ ...line, text: textOf(given, line.id) }));
}

/** Single places in any of the texts. */
export function readTraps(): Promise<Trap[]> {
  return readLines<Trap>(new URL('fa-kes-traps.jsonl', labels));
}

/** @throws {Error} for an id that no text has */
export function textOf(texts: readonly LabelledText[], id: string): string {
  const found = texts.find((text) => text.id === id);
  if (!found) throw new Error(`No text has the id ${id}.`);
  return found.text;
}
