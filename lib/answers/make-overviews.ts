/** Works out the overviews of everything long in a version, before anybody asks for it. */

import { PatientSlices } from '../async/pause.ts';
import { longEntity, overviewEdition } from '../lookup/overview.ts';
import type { Generation } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { createStoreReader } from '../store/store-reader.ts';
import { readWhole } from './dispute-details.ts';
import { readEntityOverview } from './entity-details.ts';
import { overviewsOf } from './overviews.ts';
import { RecordReader } from './record-reader.ts';

/**
 * Makes the overviews that a generation lacks, one after the other. It may be killed and begun
 * again; what is asked for meanwhile is worked out when it is asked for.
 * @throws {StoreError} `generation-gone` when another version took its place, {CorpusError}
 */
export async function makeOverviews(store: Store, generation: Generation): Promise<void> {
  if (await store.readOverview(generation, 'all', overviewEdition)) return;
  const corpus = createStoreReader(store, generation);
  const summary = await corpus.readSummary();
  const overviews = overviewsOf(store, generation);
  const slices = new PatientSlices();
  /** Nothing of one list is kept in memory for the next. */
  const newReader = () => new RecordReader(corpus, []);
  const longEntities = new Set(
    summary.entities.filter((_, at) => (summary.disputes[at] ?? 0) > longEntity),
  );
  for (const id of summary.longDisputes) {
    const reader = newReader();
    const dispute = await reader.findOne('dispute', id);
    for (const entity of dispute?.about ?? []) longEntities.add(entity);
    if (!dispute || (await overviews.read('dispute', id))) continue;
    await store.saveOverview(generation, (await readWhole(reader, dispute)).overview);
    await slices.pause();
  }
  for (const id of longEntities) {
    if (await overviews.read('entity', id)) continue;
    const { overview } = await readEntityOverview(newReader(), id);
    await store.saveOverview(generation, overview);
    await slices.pause();
  }
  await store.saveOverview(generation, { of: 'all', id: overviewEdition });
}
