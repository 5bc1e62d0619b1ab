/** Results as lines for a terminal. */
import { type Measure, medianOf, ratioOf } from './results.ts';

const show = (value: number | null, digits = 1) => (value === null ? '-' : value.toFixed(digits));

/** One line a measure: time, its ratio to the floor, and what else it has. */
export function printMeasure(measure: Measure): string {
  const { page, names, contender, failure } = measure;
  const head = `${page.padEnd(26)} ${String(names).padStart(6)}  ${contender.padEnd(22)}`;
  if (failure) return `${head} ${failure}`;
  const median = (figure: string, digits?: number) => show(medianOf(measure, figure), digits);
  const collections = `collections ${median('collectionInScriptMs')} in it, ${median('collectionMs')} beside`;
  const frames = `frames ${median('frames', 0)}: ${median('framesMs')} ms, further ones ${median('furtherFrameMs', 2)} ms each`;
  const told: Partial<Record<Measure['contender'], string[]>> = {
    none: [frames, `style, layout and paint ${median('pageRenderingMs')} ms`],
    empty: [frames],
    floor: [`collections ${median('collectionInScriptMs')} in it`],
  };
  const isOurs = contender === 'ours' || contender === 'before';
  const rest = isOurs
    ? [
        `longest ${median('longestMs')} ms`,
        frames,
        collections,
        `matching ${median('matchMs')} ms`,
        `style, layout and paint ${median('pageRenderingMs')} ms`,
        `marks cost style ${median('styleMs')}, layout ${median('layoutMs')}, paint ${median('paintMs')} ms`,
        `${median('found', 0)} marks`,
      ]
    : (told[contender] ?? [
        `of it ready after ${median('prepareMs')} ms`,
        `found ${median('found', 0)}`,
      ]);
  const time = `${median('scriptMs').padStart(9)} ms ${show(ratioOf(measure), 2).padStart(8)} x`;
  return `${head} ${time}  ${rest.join(', ')}`;
}
