/** Which mention of a tab comes next: the frames' mentions one after the other, round and round. */
import type { FrameSteps } from '../messages/messages.ts';

/** What a frame has to go through. */
export interface PlacedSteps extends FrameSteps {
  /** The browser's number of the frame; the top frame's is 0. */
  frame: number;
}

export interface ChosenStep {
  frame: number;
  /** The frame that the reader was taken to before; null for the first time. */
  last: number | null;
  /** Counted from 0 among the frame's own. */
  index: number;
  /** Counted from 1 among all. */
  place: number;
  total: number;
}

/**
 * Chooses the next mention, the one before, or the place that the reader is at.
 * @param frames in the order in which they are gone through
 * @param way 1 for the next one, -1 for the one before, 0 for the place in `frame`
 * @param frame counts as the one that the reader is in; unless given, the one of the last step, or
 *   the first one
 * @returns null when there is no mention
 */
export function chooseStep(
  frames: readonly PlacedSteps[],
  way: 1 | -1 | 0,
  frame?: number,
): ChosenStep | null {
  const total = frames.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const latest = Math.max(...frames.map(({ since }) => since));
  const last = latest > 0 ? frames.findIndex(({ since }) => since === latest) : -1;
  const asked = frames.findIndex((each) => each.frame === frame);
  const from = asked >= 0 ? asked : Math.max(0, last);
  const start = frames[from];
  if (!start) return null;
  let at = start.before;
  for (const { count } of frames.slice(0, from)) at += count;
  // Between two mentions the next one is the one after that place.
  if (way === 1 && start.isAtMention) at += 1;
  if (way === -1) at -= 1;
  at = (at + total) % total;
  let index = at;
  for (const each of frames) {
    if (index < each.count) {
      const lastFrame = frames[last]?.frame ?? null;
      return { frame: each.frame, last: lastFrame, index, place: at + 1, total };
    }
    index -= each.count;
  }
  return null;
}
