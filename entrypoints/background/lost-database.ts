/** What a reader is told when the browser has lost the database. */
import type { ProblemView } from '../../lib/messages/views.ts';
import type { StorageArea } from '../../lib/settings/storage-area.ts';
import { listSubscriptions } from '../../lib/settings/subscriptions.ts';

/**
 * Says that the database was lost, and which corpora only the reader can bring back: those that came
 * as files.
 * @param lostAt ms since 1970
 * @param here ids of the corpora that are there
 */
export async function tellOfLoss(
  lostAt: number,
  area: StorageArea,
  here: readonly string[],
): Promise<ProblemView> {
  const files = (await listSubscriptions(area)).filter(
    ({ corpus, address }) => address === null && !here.includes(corpus),
  );
  const named = files.map(({ title, corpus }) => `“${title || corpus}”`).join(', ');
  const message = `The browser lost Gainsay's database; this was noticed at ${new Date(lostAt).toISOString()}. Settings, subscriptions and what is known of publishers are kept beside it. Corpora are fetched again${named && `; open these files again: ${named}`}.`;
  return { code: 'database-lost', text: message };
}
