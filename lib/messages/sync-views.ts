/** What extension pages show of publishers and subscriptions. Times are ms since 1970. */
import type { LocalText } from '../corpus/records/localize.ts';

/** A publisher before the reader subscribes. */
export interface PublisherPreview {
  /** Null for an archive. */
  address: string | null;
  corpus: string;
  /** Of the root key: what the reader compares with what the publisher says elsewhere. */
  thumbprint: string;
  title: LocalText;
  publisher: { name: LocalText; url: string | null };
  licence: string;
  quotationBasis: LocalText;
  coverage: {
    included: LocalText;
    excluded: LocalText;
    missingVoices: LocalText;
    from: string | null;
    to: string | null;
  };
  version: number;
  /** ISO 8601. */
  expires: string;
  /** Unpacked; what is downloaded is about a fifth. */
  plainBytes: number;
  entities: number;
  sources: number;
  disputesAndStatements: number;
  /** A corpus that came as a file is not, for an address: it may be given one. */
  isSubscribed: boolean;
  /** Why nothing can come of it: it would take the place of something else. */
  refusal: { code: string; text: string } | null;
}

export interface SyncProgressView {
  phase: 'fetching' | 'indexing' | 'activating';
  segments: number;
  segmentsDone: number;
  /** Unpacked. */
  plainBytes: number;
  plainBytesDone: number;
}

/** Counts of what a version brought. */
export interface ChangeCountsView {
  version: number;
  statementsAdded: number;
  statementsChanged: number;
  statementsWithdrawn: number;
  statementsGone: number;
  disputesTouched: number;
}

export interface SubscriptionView {
  corpus: string;
  /** Null for a corpus that came as a file. */
  address: string | null;
  /** The host pattern to ask the browser's permission for; null without an address. */
  originPattern: string | null;
  thumbprint: string;
  title: string;
  /** Set by an organisation: it can be neither paused nor removed. */
  isForced: boolean;
  isPaused: boolean;
  /** A sync runs or waits for its turn. */
  isRunning: boolean;
  /** Behind that of another corpus. */
  isWaiting: boolean;
  progress: SyncProgressView | null;
  /** Of what the reader is served from; null before the first sync is through. */
  version: number | null;
  /** The reader went back to the version before, until resumed or a newer one comes. */
  isUndone: boolean;
  canUndo: boolean;
  lastChecked: number | null;
  lastActivated: number | null;
  nextCheck: number | null;
  /** Why the last sync failed; what was there is still served. */
  problem: { code: string; text: string } | null;
  changes: ChangeCountsView | null;
}

export interface ChangesView {
  counts: ChangeCountsView;
  /** The first 300. `key` is `<corpusId>#<id>`; so are those of disputes. */
  statements: {
    key: string;
    kind: 'added' | 'changed' | 'withdrawn' | 'gone';
    /** Null for one that is gone, if a tombstone says why. */
    claim: LocalText | null;
    /** Why it was withdrawn or is gone. */
    reason: LocalText | null;
    disputes: string[];
  }[];
}

export interface RequestView {
  at: number;
  ms: number;
  url: string;
  /** Of the body. */
  bytes: number;
  /** `ok`, `unchanged`, `stopped`, or the code of what went wrong. */
  outcome: string;
}
