/** Reads a set of labelled sentences: labels from this folder, the texts from `../shared`. */
import { readFile } from 'node:fs/promises';
import { cutSentences } from './cut-sentences.ts';
import { readTexts } from './read-texts.ts';

/** What a labeller says of a sentence; the lists hold ids of disputes, none in two of them. */
export interface Labels {
  /** The sentence asserts, reports, denies or bears on these. */
  right: string[];
  /** Neighbours that a reader would not mind. */
  acceptable: string[];
  /** Another actor's deed: to put these forward would blame the wrong side. */
  dangerous: string[];
}

/** A line of a set; `start` and `end` are UTF-16 offsets in the text that `doc` names. */
export interface SetLine extends Labels {
  id: string;
  doc: string;
  start: number;
  end: number;
  /** How the sentence was drawn. */
  part: 'random' | 'chosen';
  note?: string;
}

/** A labelled sentence with its words. */
export interface LabelledSentence {
  id: string;
  part: SetLine['part'];
  doc: string;
  text: string;
  /** The sentences before it, two at most, with what stands between them; '' at a text's start. */
  context: string;
  labels: Labels;
}

const contextSentences = 2;

/** The lines of a set in this folder, by its file's name; needs no texts. */
export async function readSetLines(file: string): Promise<SetLine[]> {
  const lines = await readFile(new URL(file, import.meta.url), 'utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SetLine);
}

function readContext(text: string, start: number): string {
  const [first] = cutSentences(text.slice(0, start)).slice(-contextSentences);
  return first ? text.slice(first.start, start).trimEnd() : '';
}

/**
 * The sentences of a set, in its order.
 * @throws {Error} when the texts are not there, or a line names one that none of them is
 */
export async function readSet(file: string): Promise<LabelledSentence[]> {
  const texts = await readTexts();
  return (await readSetLines(file)).map(
    ({ id, part, doc, start, end, right, acceptable, dangerous }) => {
      const text = texts.get(doc);
      if (text === undefined) throw new Error(`${file}, ${id}: no text has the name ${doc}.`);
      return {
        id,
        part,
        doc,
        text: text.slice(start, end),
        context: readContext(text, start),
        labels: { right, acceptable, dangerous },
      };
    },
  );
}
