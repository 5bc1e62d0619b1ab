import type { FrameList, FrameReport, FrameSteps } from '../messages/messages.ts';

/** What a frame that is not read, or mentions nothing, has to tell. */
export const nothingListed: FrameList = {
  ...{ mentions: [], named: [], disputes: [], touches: [], hasMoreTouches: false, capped: [] },
  ...{ reading: 'done', at: null, hasNoCards: false },
};
export const noSentences: Pick<FrameReport, 'sentences' | 'total' | 'reading'> = {
  ...{ sentences: [], total: 0, reading: 'done' },
};
export const noSteps: FrameSteps = { count: 0, before: 0, isAtMention: false, since: 0 };
