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

/** Whether an overview has all that one has today: an older Gainsay may have kept it. */
function isWhole(overview: Overview): boolean {
  if (overview.of === 'dispute') return 'withdrawn' in overview;
  return overview.of !== 'entity' || 'mostDisputed' in overview;
}

/** The overviews of one generation. */
export function overviewsOf(
  store: Pick<Store, 'readOverview' | 'saveOverview'>,
  generation: Generation,
): Overviews {
  return {
    async read(of, id) {
      const kept = await store.readOverview(generation, of, id);
      return kept && isWhole(kept) ? kept : null;
    },
    keep(overview) {
      store.saveOverview(generation, overview).catch(() => undefined);
    },
  };
}
