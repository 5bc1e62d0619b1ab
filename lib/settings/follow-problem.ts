/**
 * Why not everything follows the reader: `storage.sync` is off, has no room for all of it, or takes
 * no more changes for a while. On this machine nothing is lost in any of them.
 */
export type FollowProblem = 'off' | 'full' | 'busy';

/**
 * Names what `storage.sync` rejected with. Chromium says which quota it is, Firefox that it is one.
 * @see https://developer.chrome.com/docs/extensions/reference/api/storage
 */
export function nameFollowProblem(error: unknown): FollowProblem {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED_WRITE/.test(text)) return 'busy';
  return /quota/i.test(text) ? 'full' : 'off';
}
