/** Messages about subscriptions, from extension pages to the background. */
import type { FollowProblem } from '../settings/follow-problem.ts';
import type { ChangesView, PublisherPreview, RequestView, SubscriptionView } from './sync-views.ts';

type Empty = Record<never, never>;

/** What the reader agrees to: as the preview told it. */
export interface SubscriptionAgreement {
  corpus: string;
  thumbprint: string;
  title: string;
}

/**
 * An archive is named by a `blob:` address that the page makes of it and keeps until the answer.
 * Failures are `MessageError`s with the codes of docs/security.md.
 */
export interface SyncMessages {
  /** What an address serves. The page has asked for the permission for its origin before. */
  previewPublisher: { params: { address: string }; result: PublisherPreview };
  previewArchive: { params: { file: string }; result: PublisherPreview };
  /** Subscribes; the first sync begins, and `listSubscriptions` tells how it goes. */
  subscribe: { params: SubscriptionAgreement & { address: string }; result: null };
  /** Imports an archive, and answers when that is done or has failed. */
  importArchive: {
    params: SubscriptionAgreement & { file: string };
    result: { isImported: boolean; problem: { code: string; text: string } | null };
  };
  listSubscriptions: { params: Empty; result: { subscriptions: SubscriptionView[] } };
  /** Syncs one corpus or, by null, all that are not paused; answers when that is done. */
  syncNow: { params: { corpus: string | null }; result: null };
  pauseSubscription: { params: { corpus: string; isPaused: boolean }; result: null };
  /** Goes back to the version before; what the publisher withdrew since stays withdrawn. */
  undoUpdate: { params: { corpus: string }; result: null };
  resumeUpdates: { params: { corpus: string }; result: null };
  /** Removes the subscription and everything of its corpus. */
  unsubscribe: { params: { corpus: string }; result: null };
  /** What the version here brought; null when there is none before it. */
  getChanges: { params: { corpus: string }; result: { changes: ChangesView | null } };
  /** Every request that was made, the latest first; the last 500. */
  listRequests: { params: Empty; result: { requests: RequestView[] } };
  /** From the page that reads a PDF from its site: a request that it made itself. */
  logRequest: { params: { request: RequestView }; result: null };
  clearRequests: { params: Empty; result: null };
  /** Whether settings and subscriptions follow the reader to other machines, or why not. */
  getFollowing: { params: Empty; result: { problem: FollowProblem | null } };
  /** All settings and subscriptions as the text of a file. */
  exportSettings: { params: Empty; result: { text: string } };
  /** Takes them from such a file. The page asks for the permissions of the added origins. */
  importSettings: { params: { text: string }; result: { added: SubscriptionView[] } };
}

/** Handled by any extension page that is open. */
export interface ToPages {
  /** What `listSubscriptions` tells has changed; at most four times a second. */
  subscriptionsChanged: { params: Empty; result: null };
}
