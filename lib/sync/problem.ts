import { NetworkError } from '../net/network-error.ts';
import type { SyncState } from './sync-store.ts';

/** An error as it is kept for the reader: its code, its sentence, and the file it is about. */
export function explainProblem(error: unknown): NonNullable<SyncState['problem']> {
  const text = error instanceof Error ? error.message : String(error);
  const isNamed = error instanceof Error && 'code' in error && typeof error.code === 'string';
  const hasPlace = error instanceof Error && 'place' in error && typeof error.place === 'string';
  return {
    code: isNamed ? String(error.code) : 'internal-error',
    text,
    place: hasPlace ? String(error.place) : null,
  };
}

/** How long a server asked to be left alone, ms; null when it did not. */
export function retryAfterOf(error: unknown): number | null {
  return error instanceof NetworkError ? error.retryAfterMs : null;
}
