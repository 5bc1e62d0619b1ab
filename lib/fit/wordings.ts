/** The wordings of all questions together: which of their words tell them apart, and what they have in common. */
import { addTo, cosine, normalize, type WordTable } from '../ranking/word-table.ts';
import type { Likened } from './likeness.ts';

/** A question's texts. */
interface Worded {
  questions(): readonly Likened[];
  wordings(): readonly Likened[];
}

interface Wording {
  /** Place in the list. */
  question: number;
  text: Likened;
}

interface Direction {
  language: string;
  direction: Float32Array;
}

/** How like a text is to questions, 0 to 1. */
export interface Alike {
  /** To a question by its place in the list; 0 for one that has no word of it. */
  to(question: number): number;
  /** To the likest of all others. */
  toOthers(question: number): number;
}

function toAlike(byQuestion: ReadonlyMap<number, number>): Alike {
  let first = -1;
  let most = 0;
  let second = 0;
  for (const [question, likeness] of byQuestion) {
    if (likeness > most) [first, most, second] = [question, likeness, most];
    else second = Math.max(second, likeness);
  }
  return {
    to: (question) => byQuestion.get(question) ?? 0,
    toOthers: (question) => (question === first ? second : most),
  };
}

/** What a short text weighs more, so that one word in common does not make two of them alike. */
const base = 0.5;
/** Most wordings that are looked at for one word; the first of them. */
export const mostWithStem = 4_096;

export class Wordings {
  readonly #questions: readonly Worded[];
  readonly #table: WordTable;
  /** How many questions have been read. */
  #read = 0;
  readonly #wordings: Wording[] = [];
  /** By language and stem: places in the list of wordings. */
  readonly #byStem = new Map<string, number[]>();
  /** By language and stem: how many questions have it. */
  readonly #having = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  /** What texts weigh; hangs on all wordings, and is asked for when all are read. */
  readonly #texts = new WeakMap<Likened, number>();
  #sum: Float32Array | null = null;
  #vectors = 0;
  readonly #directions = new WeakMap<readonly Likened[], readonly Direction[]>();
  /** A sentence is held against many questions. */
  readonly #centred = new WeakMap<Float32Array, Float32Array>();

  constructor(questions: readonly Worded[], table: WordTable) {
    this.#questions = questions;
    this.#table = table;
  }

  /** Reads the wordings that are not read yet, a question a step: before anything is asked. */
  *prepare(): Generator<void, void> {
    for (;;) {
      const own = this.#questions[this.#read];
      if (!own) return;
      this.#add(own, this.#read++);
      yield;
    }
  }

  #add(own: Worded, question: number): void {
    const stems = new Set<string>();
    const wordings = own.wordings();
    for (const { language, weights, vector } of [...own.questions(), ...wordings]) {
      for (const stem of weights.keys()) stems.add(`${language} ${stem}`);
      if (!vector) continue;
      this.#sum ??= new Float32Array(vector.length);
      addTo(this.#sum, vector, 1);
      this.#vectors++;
    }
    for (const stem of stems) this.#having.set(stem, (this.#having.get(stem) ?? 0) + 1);
    for (const text of wordings) {
      const at = this.#wordings.push({ question, text }) - 1;
      for (const stem of text.weights.keys()) {
        const key = `${text.language} ${stem}`;
        const places = this.#byStem.get(key);
        if (places && places.length < mostWithStem) places.push(at);
        else if (!places) this.#byStem.set(key, [at]);
      }
    }
  }

  /** What a stem counts for: the more, the fewer questions have it and the rarer it is in news. */
  #weightOf(key: string, stem: string): number {
    const known = this.#weights.get(key);
    if (known !== undefined) return known;
    const having = (this.#having.get(key) ?? 0) + 0.5;
    const rarity = Math.max(0, Math.log((this.#questions.length + 1) / having));
    const weight = rarity * (1.05 - this.#table.commonness(stem));
    // Stems of pages alone are without number.
    if (this.#having.has(key)) this.#weights.set(key, weight);
    return weight;
  }

  /** What all stems of a text count for, and the base. */
  #weigh(text: Likened): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const { language, weights } = text;
    let sum = base;
    for (const stem of weights.keys()) sum += this.#weightOf(`${language} ${stem}`, stem);
    this.#texts.set(text, sum);
    return sum;
  }

  /**
   * How like a text is to the nearest wording of each question that has a word of it: what they share by
   * what it counts for, as a geometric mean of both ways.
   */
  compare(text: Likened): Alike {
    const shared = new Map<number, number>();
    for (const stem of text.weights.keys()) {
      const key = `${text.language} ${stem}`;
      const places = this.#byStem.get(key);
      if (!places) continue;
      const weight = this.#weightOf(key, stem);
      for (const at of places) shared.set(at, (shared.get(at) ?? 0) + weight);
    }
    const own = this.#weigh(text);
    const byQuestion = new Map<number, number>();
    for (const [at, weight] of shared) {
      const wording = this.#wordings[at];
      if (!wording) continue;
      const likeness = weight / Math.sqrt(own * this.#weigh(wording.text));
      const most = byQuestion.get(wording.question) ?? 0;
      if (likeness > most) byQuestion.set(wording.question, likeness);
    }
    return toAlike(byQuestion);
  }

  /** The same for texts that are no wordings, the nearest of them. */
  compareTo(text: Likened, others: readonly Likened[]): number {
    let most = 0;
    const own = this.#weigh(text);
    for (const other of others) {
      if (other.language !== text.language) continue;
      let shared = 0;
      for (const stem of text.weights.keys()) {
        if (other.weights.has(stem)) shared += this.#weightOf(`${text.language} ${stem}`, stem);
      }
      if (shared > 0) most = Math.max(most, shared / Math.sqrt(own * this.#weigh(other)));
    }
    return most;
  }

  /**
   * How near a text's meaning is to that of the nearest of some texts: a cosine, after what the texts of
   * all questions have in common is taken from both.
   */
  nearest({ vector, language }: Likened, others: readonly Likened[]): number {
    const own = vector && this.#center(vector);
    if (!own) return 0;
    let most = 0;
    for (const other of this.#directionsOf(others)) {
      if (other.language === language) most = Math.max(most, cosine(own, other.direction));
    }
    return most;
  }

  #directionsOf(texts: readonly Likened[]): readonly Direction[] {
    const known = this.#directions.get(texts);
    if (known) return known;
    const made = texts.flatMap(({ vector, language }) => {
      const direction = vector && this.#center(vector);
      return direction ? [{ language, direction }] : [];
    });
    this.#directions.set(texts, made);
    return made;
  }

  /** The direction of a vector as the middle of all questions' texts sees it: what all share tells nothing. */
  #center(vector: Float32Array): Float32Array | null {
    if (!this.#sum) return null;
    const known = this.#centred.get(vector);
    if (known) return known;
    const moved = vector.slice();
    addTo(moved, this.#sum, -1 / this.#vectors);
    const made = normalize(moved) ?? moved;
    this.#centred.set(vector, made);
    return made;
  }
}
