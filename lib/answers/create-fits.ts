/** What decides which question fits a sentence: made of the questions of all active corpora. */
import { PatientSlices } from '../async/pause.ts';
import { buildFitter, type Fitter } from '../fit/create-fitter.ts';
import { readFitMaterial } from '../lookup/read-fit.ts';
import type { Fits } from '../marks/mark-names.ts';
import type { WordTable } from '../ranking/word-table.ts';
import type { Store } from '../store/store.ts';
import { createStoreReader } from '../store/store-reader.ts';
import type { Joining } from './joining.ts';

/**
 * Reads every question of the active generations, one corpus after the other, and makes them ready.
 * @throws {StoreError} `generation-gone` when another version took the place of one, {CorpusError}
 */
export async function createFits(
  store: Store,
  joining: Pick<Joining, 'joinedSides'>,
  loadWordTable: () => Promise<WordTable>,
): Promise<Fits> {
  const generations = await store.activeGenerations();
  const table = await loadWordTable();
  const slices = new PatientSlices();
  const fitters = new Map<string, Fitter>();
  for (const generation of generations) {
    const { questions, entities } = await readFitMaterial(createStoreReader(store, generation));
    if (questions.length > 0) {
      const steps = buildFitter(questions, entities, { table });
      fitters.set(generation.corpus, await slices.run(steps));
    }
  }
  return { fitters, joinedSides: await joining.joinedSides() };
}
