import type { FrameList } from '../messages/messages.ts';

/** What a frame that is not read has to tell. */
export const nothingListed: FrameList = {
  ...{ mentions: [], named: [], disputes: [], touches: [], hasMoreTouches: false, capped: [] },
  ...{ reading: 'done', at: null, hasNoCards: false },
};
