/** Messages about sharing the reader's own record, from the desk to the background. */
import type { ShareNames } from '../desk/sharing/describe-shared.ts';
import type { ShareReport } from '../desk/sharing/share-views.ts';

type Empty = Record<never, never>;

/** Who signs what the reader shares. */
export interface ShareKeyView {
  /** Of the root key, by which readers know it. */
  thumbprint: string;
  /** Until when the signing key on this computer may sign, ISO 8601. */
  expires: string;
  /** Whether the root key is asked for: that time is over, or nearly. */
  isDue: boolean;
}

/** Failures are `MessageError`s with the codes of `DeskError`, `TrustError` and those of the store. */
export interface ShareMessages {
  /** What would leave this computer now, how it was called last, and the key; null before there is one. */
  getShare: {
    params: Empty;
    result: { report: ShareReport; publisher: string; title: string; key: ShareKeyView | null };
  };
  /**
   * Makes a root key and a signing key. The root key is told here once and kept nowhere; whoever had an
   * older one begins anew. @returns the text of its file
   */
  makeShareKey: { params: Empty; result: { text: string; thumbprint: string } };
  /** A new signing key, named by the root key in this text of its file. */
  renewShareKey: { params: { text: string }; result: null };
  /**
   * Builds and signs a version; its files stand in the database of lib/store/sharing.ts then. `reason`:
   * why statements that were shared before say something else; of no weight where none does. `stamp`: of
   * the report that the reader has seen, so that nothing leaves that was not told.
   */
  shareOwn: {
    params: { names: ShareNames; reason: string; stamp: string };
    result: { version: number; statements: number; expires: string };
  };
}
