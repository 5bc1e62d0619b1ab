/** Results as lines for a terminal. */
import { type Measure, medianOf, ratioOf } from './results.ts';

const show = (value: number | null, digits = 1) => (value === null ? '-' : value.toFixed(digits));

/** One line a measure: time, its ratio to the floor, and what else ours has. */
export function printMeasure(measure: Measure): string {
  const { page, names, contender, failure } = measure;
  const head = `${page.padEnd(26)} ${String(names).padStart(6)}  ${contender.padEnd(22)}`;
  if (failure) return `${head} ${failure}`;
  const median = (figure: string) => medianOf(measure, figure);
  const time = `${show(median('scriptMs')).padStart(9)} ms ${show(ratioOf(measure), 2).padStart(8)} x`;
  if (contender === 'floor') return `${head} ${time}`;
  if (contender !== 'ours') {
    return `${head} ${time}  prepared in ${show(median('prepareMs'))} ms, found ${median('found')}`;
  }
  return [
    `${head} ${time}  longest ${show(median('longestMs'))} ms,`,
    `matching ${show(median('matchMs'))} ms (${show(ratioOf(measure, 'matchMs'), 2)} x),`,
    `marks cost style ${show(median('styleMs'))}, layout ${show(median('layoutMs'))},`,
    `paint ${show(median('paintMs'))} ms, restyled at most ${median('mostElementsRestyled')} of`,
    `${median('elements')} elements, collections outside ${show(median('collectionMs'))} ms,`,
    `${median('found')} marks`,
  ].join(' ');
}
