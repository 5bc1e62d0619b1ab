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
  cost: number;
  /** Words gone back in either row. */
  first: number;
  second: number;
}

/** Costs of the best ways to have the first `row` words, ending at each place of the second. */
function fillTable(first: readonly string[], second: readonly string[]): Step[][] {
  const table: Step[][] = [second.map(() => ({ cost: 0, first: 0, second: 0 }))];
  table[0]?.push({ cost: 0, first: 0, second: 0 });
  for (let row = 1; row <= first.length; row++) {
    const steps: Step[] = [{ cost: row, first: 1, second: 0 }];
    for (let column = 1; column <= second.length; column++) {
      const costAt = (rows: number, columns: number) =>
        (columns === 0 ? steps : table[row - rows])?.[column - columns]?.cost ?? 0;
      const isSame = first[row - 1] === second[column - 1];
      const diagonal = table[row - 1]?.[column - 1]?.cost ?? 0;
      let best: Step = { cost: diagonal + (isSame ? 0 : 1), first: 1, second: 1 };
      const omitted = (table[row - 1]?.[column]?.cost ?? 0) + 1;
      if (omitted < best.cost) best = { cost: omitted, first: 1, second: 0 };
      const added = (steps[column - 1]?.cost ?? 0) + 1;
      if (added < best.cost) best = { cost: added, first: 0, second: 1 };
      const isSwapped =
        first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (row > 1 && column > 1 && isSwapped && costAt(2, 2) + 1 < best.cost) {
        best = { cost: costAt(2, 2) + 1, first: 2, second: 2 };
      }
      steps.push(best);
    }
    table.push(steps);
  }
  return table;
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
  const table = fillTable(first, second);
  const last = table[first.length] ?? [];
  let end = 0;
  for (const [column, { cost }] of last.entries()) {
    if (cost <= (last[end]?.cost ?? 0)) end = column;
  }
  const runs: AlignedRun[] = [];
  let row = first.length;
  let column = end;
  while (row > 0) {
    const step = table[row]?.[column] ?? { cost: 0, first: 1, second: 0 };
    const from = [row - step.first, column - step.second] as const;
    const isSame = step.first === 1 && step.second === 1 && first[from[0]] === second[from[1]];
    runs.unshift({
      kind: kindOf(step, isSame),
      first: [from[0], row],
      second: [from[1], column],
    });
    [row, column] = from;
  }
  return { runs: joinRuns(runs), edits: last[end]?.cost ?? 0, within: [column, end] };
}
