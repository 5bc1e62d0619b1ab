import type { DisputePreview, SidePreview } from '../../lib/messages/preview-views.ts';
import type { QuestionSides, SideSummary } from '../../lib/messages/views.ts';

function summariseSide({ stance, count, voice }: SidePreview): SideSummary {
  return {
    stance: stance === 'denies' ? 'denies' : 'affirms',
    count,
    voice: voice && {
      statement: voice.key,
      speaker: voice.speaker?.label ?? null,
      said: voice.said,
      isQuoted: voice.quotes.length > 0,
    },
  };
}

/** What a list tells of a question that a card has in more words. */
export function summarisePreview({
  sides: [one, other],
  qualifying,
}: DisputePreview): QuestionSides {
  return { sides: [summariseSide(one), summariseSide(other)], qualifying: qualifying.count };
}
