/** How long the automaton of so many names takes to build and to load, and its bytes. */
import { readAutomaton, writeAutomaton } from '../../lib/matching/automaton-bytes.ts';
import { buildMatcher } from '../../lib/matching/matcher.ts';
import { quantile } from '../quantile.ts';
import type { AutomatonFigures } from './results.ts';

const runs = 5;

/** Time that this process ran, collections of garbage and compilation in other threads with it. */
function timeMs(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Measures in this process, in which the code is the background's. */
export function measureAutomaton(names: readonly string[]): AutomatonFigures {
  const entities = names.map((name, index) => ({
    ...{ key: `https://bench.example/names#name-${index}`, names: [name] },
    ...{ notNames: [], contexts: [] },
  }));
  const times = (action: () => void) => Array.from({ length: runs }, () => timeMs(action));
  const builds = times(() => void buildMatcher(entities));
  const bytes = writeAutomaton(buildMatcher(entities));
  const loads = times(() => void readAutomaton(bytes));
  return {
    names: names.length,
    buildMs: quantile(builds, 0.5),
    bytes: bytes.length,
    loadMs: quantile(loads, 0.5),
  };
}
