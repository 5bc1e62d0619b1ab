/** What the issue asks for, and whether the results reach it. */
import { type Measure, medianOf, type Results, ratioOf } from './results.ts';
import { table } from './table.ts';

const mostNames = 100_000;

type Row = [what: string, bar: string, measured: string, isMet: boolean];

function aboutManual(measure: Measure): Row[] {
  const median = (figure: string) => medianOf(measure, figure) ?? Number.NaN;
  const script = ratioOf(measure) ?? Number.NaN;
  const matching = ratioOf(measure, 'matchMs') ?? Number.NaN;
  const longest = median('longestMs');
  const [restyled, elements] = [median('mostElementsRestyled'), median('elements')];
  return [
    [
      "all script on the page's main thread",
      '≤ 2 × the floor',
      `${script.toFixed(2)} ×`,
      script <= 2,
    ],
    ['the longest task of script', '≤ 50 ms', `${longest.toFixed(0)} ms`, longest <= 50],
    [
      'most elements that the marks had restyled at once',
      'not the whole page',
      `${restyled} of ${elements.toLocaleString('en')}`,
      restyled < elements / 2,
    ],
    ['matching, in the background', '≤ 1 × the floor', `${matching.toFixed(2)} ×`, matching <= 1],
  ];
}

function aboutAutomaton({ automata }: Results): Row[] {
  const figures = automata.find(({ names }) => names === mostNames);
  if (!figures) return [];
  const { buildMs, bytes, loadMs } = figures;
  return [
    [
      'automaton of 100,000 names: built in',
      '≤ 1 s',
      `${(buildMs / 1_000).toFixed(2)} s`,
      buildMs <= 1_000,
    ],
    ['its bytes', '≤ 6 MB', `${(bytes / 1e6).toFixed(2)} MB`, bytes <= 6e6],
    ['loaded in', '≤ 50 ms', `${loadMs.toFixed(1)} ms`, loadMs <= 50],
  ];
}

function aboutNameless({ measures }: Results): Row[] {
  return measures
    .filter(({ page, names, contender, runs }) => {
      const hasNone = page === 'nameless' || (page === 'manual' && names === 1);
      return (
        hasNone && contender === 'ours' && (names === 1 || names === mostNames) && runs.length > 0
      );
    })
    .map((measure): Row => {
      const ratio = ratioOf(measure) ?? Number.NaN;
      const what =
        measure.page === 'manual'
          ? 'the manual with a name that it has not: all script'
          : 'a generated page without a name, 100,000 names: all script';
      return [what, '≤ 1.6 × the floor', `${ratio.toFixed(2)} ×`, ratio <= 1.6];
    });
}

function aboutStorm({ storm }: Results): Row[] {
  if (!storm) return [];
  const { with: marked, without } = storm;
  const added = marked.page + marked.background - without.page - without.background;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const shares = `${percent(without.page)} without, ${percent(marked.page)} with`;
  const rest = `content script ${percent(marked.script)}, background ${percent(marked.background)}`;
  return [
    [
      '10,000 changes of text a second: share of a core that is added',
      '≤ 5 %',
      `${percent(added)} (the page's process ${shares}; of it the ${rest})`,
      added <= 0.05,
    ],
  ];
}

/** A table of the bars, each with its figure and whether it is reached. */
export function writeBars(results: Results): string {
  const manual = results.measures.find(
    ({ page, names, contender, runs }) =>
      page === 'manual' && names === mostNames && contender === 'ours' && runs.length > 0,
  );
  const rows = [
    ...(manual ? aboutManual(manual) : []),
    ...aboutNameless(results),
    ...aboutAutomaton(results),
    ...aboutStorm(results),
  ];
  return table(
    ['what (the manual with 100,000 names where nothing is said)', 'bar', 'measured', 'reached'],
    rows.map(([what, bar, measured, isMet]) => [what, bar, measured, isMet ? 'yes' : '**no**']),
  );
}
