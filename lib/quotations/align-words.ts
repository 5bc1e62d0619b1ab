/**
 * How two rows of words go together: `same`, or what the second did with the first. Indices are
 * into the rows, the end not included; the range of `omitted` is empty in the second row, that of
 * `added` in the first.
 */
export interface AlignedRun {
  kind: 'same' | 'omitted' | 'added' | 'changed';
  first: readonly [start: number, end: number];
  second: readonly [start: number, end: number];
}

export interface Alignment {
  /** In order, and covering all of the first row. */
  runs: AlignedRun[];
  /** Words omitted, added or replaced; two neighbours that changed places are one. */
  edits: number;
  /** The part of the second row that the first was found in. */
  within: readonly [start: number, end: number];
}

interface Step {
  /** Words gone back in either row. */
  first: number;
  second: number;
}

/** What the best way to a place came by; which words it went back is `steps`. */
const REPLACED = 0;
const OMITTED = 1;
const ADDED = 2;
const SWAPPED = 3;
const steps: readonly Step[] = [
  { first: 1, second: 1 },
  { first: 1, second: 0 },
  { first: 0, second: 1 },
  { first: 2, second: 2 },
];

/** Words as numbers, the same for the same. */
function numberWords(words: readonly string[], numbers: Map<string, number>): Uint32Array {
  return Uint32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
}

/** Costs of the best ways to have the first `row` words, ending at each place of the second. */
class AlignmentTable {
  readonly #width: number;
  readonly #costs: Uint16Array;
  readonly #cameBy: Uint8Array;

  constructor(first: readonly string[], second: readonly string[]) {
    this.#width = second.length + 1;
    this.#costs = new Uint16Array((first.length + 1) * this.#width);
    this.#cameBy = new Uint8Array(this.#costs.length);
    const numbers = new Map<string, number>();
    this.#fill(numberWords(first, numbers), numberWords(second, numbers));
  }

  #fill(first: Uint32Array, second: Uint32Array): void {
    const width = this.#width;
    const costs = this.#costs;
    const costAt = (place: number) => costs[place] as number;
    for (let row = 1; row <= first.length; row++) {
      const begin = row * width;
      costs[begin] = row;
      this.#cameBy[begin] = OMITTED;
      for (let column = 1; column < width; column++) {
        const place = begin + column;
        const isSame = first[row - 1] === second[column - 1];
        let best = costAt(place - width - 1) + (isSame ? 0 : 1);
        let by = REPLACED;
        const omitted = costAt(place - width) + 1;
        if (omitted < best) {
          best = omitted;
          by = OMITTED;
        }
        const added = costAt(place - 1) + 1;
        if (added < best) {
          best = added;
          by = ADDED;
        }
        const isSwapped =
          row > 1 &&
          column > 1 &&
          first[row - 1] === second[column - 2] &&
          first[row - 2] === second[column - 1];
        if (isSwapped && costAt(place - 2 * width - 2) + 1 < best) {
          best = costAt(place - 2 * width - 2) + 1;
          by = SWAPPED;
        }
        costs[place] = best;
        this.#cameBy[place] = by;
      }
    }
  }

  cost(row: number, column: number): number {
    return this.#costs[row * this.#width + column] ?? 0;
  }

  stepTo(row: number, column: number): Step {
    const by = this.#cameBy[row * this.#width + column] ?? REPLACED;
    return steps[by] ?? { first: 1, second: 1 };
  }
}

function kindOf(step: Step, isSame: boolean): AlignedRun['kind'] {
  if (isSame) return 'same';
  if (step.second === 0) return 'omitted';
  return step.first === 0 ? 'added' : 'changed';
}

/** Joins runs that touch: the same kind into one, and any edits next to each other into a change. */
function joinRuns(runs: readonly AlignedRun[]): AlignedRun[] {
  const joined: AlignedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (!last || (last.kind === 'same') !== (run.kind === 'same')) {
      joined.push(run);
      continue;
    }
    joined[joined.length - 1] = {
      kind: last.kind === run.kind ? run.kind : 'changed',
      first: [last.first[0], run.first[1]],
      second: [last.second[0], run.second[1]],
    };
  }
  return joined;
}

/**
 * Finds the part of `second` that all of `first` fits with fewest edits, the last one of equals.
 * @see Sellers, The theory and computation of evolutionary distances: pattern recognition (1980);
 *   neighbours that changed places: Damerau (1964)
 */
export function alignWords(first: readonly string[], second: readonly string[]): Alignment {
  const table = new AlignmentTable(first, second);
  let end = 0;
  for (let column = 0; column <= second.length; column++) {
    if (table.cost(first.length, column) <= table.cost(first.length, end)) end = column;
  }
  const runs: AlignedRun[] = [];
  let row = first.length;
  let column = end;
  while (row > 0) {
    const step = table.stepTo(row, column);
    const from = [row - step.first, column - step.second] as const;
    const isSame = step.first === 1 && step.second === 1 && first[from[0]] === second[from[1]];
    runs.push({
      kind: kindOf(step, isSame),
      first: [from[0], row],
      second: [from[1], column],
    });
    [row, column] = from;
  }
  const edits = table.cost(first.length, end);
  return { runs: joinRuns(runs.reverse()), edits, within: [column, end] };
}
