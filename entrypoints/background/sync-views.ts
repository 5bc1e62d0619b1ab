/** From what lib/sync knows to what pages show. */
import { localize } from '../../lib/corpus/records/localize.ts';
import { toShown } from '../../lib/corpus/records/shown-text.ts';
import type {
  ChangeCountsView,
  ChangesView,
  PublisherPreview,
  SubscriptionView,
} from '../../lib/messages/sync-views.ts';
import { originPattern } from '../../lib/net/address.ts';
import type { Changes } from '../../lib/sync/changes.ts';
import type { Preview } from '../../lib/sync/subscribing.ts';
import type { SubscriptionState } from '../../lib/sync/subscription-states.ts';
import type { ChangeCounts } from '../../lib/sync/sync-store.ts';

function viewChangeCounts({ listed: _, statementsWithdrawn = 0, ...counts }: ChangeCounts) {
  return { ...counts, statementsWithdrawn } satisfies ChangeCountsView;
}

export function viewChanges(
  corpus: string,
  { counts, statements }: Changes,
  languages: readonly string[],
): ChangesView {
  const keyOf = (id: string) => `${corpus}#${id}`;
  return {
    counts: viewChangeCounts(counts),
    statements: statements.map(({ id, kind, claim, reason, disputes }) => ({
      ...{ key: keyOf(id), kind },
      claim: claim && localize(claim, languages),
      reason: reason && localize(reason, languages),
      disputes: disputes.map(keyOf),
    })),
  };
}

export function viewSubscription(known: SubscriptionState): SubscriptionView {
  const { subscription, state, isForced, isRunning, isWaiting } = known;
  const { progress, version, isUndone, canUndo } = known;
  const { corpus, address, thumbprint, title, isPaused } = subscription;
  const { lastChecked, lastActivated, nextCheck, problem, changes } = state;
  return {
    corpus,
    address,
    originPattern: address && originPattern(address),
    thumbprint,
    title: toShown(title || corpus),
    isForced,
    isPaused,
    isRunning,
    isWaiting,
    progress,
    version,
    isUndone,
    canUndo,
    lastChecked,
    lastActivated,
    nextCheck,
    problem: problem && { code: problem.code, text: problem.text },
    changes: changes && viewChangeCounts(changes),
  };
}

export function viewPublisher(
  { head, known, record, plainBytes, records, refusal }: Preview,
  options: { address: string | null; isSubscribed: boolean; languages: readonly string[] },
): PublisherPreview {
  const { address, isSubscribed, languages } = options;
  const { coverage, publisher } = record;
  return {
    address,
    corpus: head.corpus,
    thumbprint: known.thumbprint,
    title: localize(record.title, languages),
    publisher: { name: localize(publisher.name, languages), url: publisher.url },
    licence: record.licence,
    quotationBasis: localize(record.quotationBasis, languages),
    coverage: {
      included: localize(coverage.included, languages),
      excluded: localize(coverage.excluded, languages),
      missingVoices: localize(coverage.missingVoices, languages),
      from: coverage.from,
      to: coverage.to,
    },
    version: head.version,
    expires: head.expires,
    plainBytes,
    entities: records.entities ?? 0,
    sources: records.sources ?? 0,
    disputesAndStatements: (records.disputes ?? 0) + (records.statements ?? 0),
    isSubscribed,
    refusal: refusal && { code: refusal.code, text: refusal.message },
  };
}
