/** What is kept of long lists, as answers about one version use it. */
import type { Overview } from '../lookup/overview.ts';
import type { Generation } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export interface Overviews {
  /** Null when none is kept: then everything is read, and there may be none to keep. */
  read<Of extends Overview['of']>(
    of: Of,
    id: string,
  ): Promise<Extract<Overview, { of: Of }> | null>;
  /** Keeps one for the next question. Where it cannot be kept, it is worked out again. */
  keep(overview: Overview): void;
}

/** The overviews of one generation. */
export function overviewsOf(
  store: Pick<Store, 'readOverview' | 'saveOverview'>,
  generation: Generation,
): Overviews {
  return {
    read: (of, id) => store.readOverview(generation, of, id),
    keep(overview) {
      store.saveOverview(generation, overview).catch(() => undefined);
    },
  };
}
