/** What the reader has selected in the page of a tab. */
import type { SelectedWords } from '../../lib/messages/recording.ts';
import { askFrame } from '../../lib/messages/send.ts';
import { countedFrames } from './mention-badge.ts';

/**
 * @param frame the browser's number of the frame; null to ask those that are known, the top frame first
 * @returns null where nothing is selected, or nothing of ours runs there
 */
export async function readSelected(
  tab: number,
  frame: number | null,
): Promise<SelectedWords | null> {
  const frames = frame === null ? new Set([0, ...(await countedFrames(tab))]) : [frame];
  for (const each of frames) {
    const answer = await askFrame(tab, each, 'readSelection', {});
    if (answer?.selected) return answer.selected;
  }
  return null;
}
