/** What a frame answers, made up for tests. */
import type { ListedMention } from '../../lib/messages/messages.ts';
import type { FrameMentions } from './list-entities.ts';

interface Made extends Partial<Omit<FrameMentions, 'mentions' | 'named'>> {
  /** The candidates of each name. */
  names?: string[][];
  /** Keys of the quotations that it repeats. */
  quotations?: string[];
}

/** A frame, the top one unless told; its mentions are numbered from 0. */
export function makeFrame({ names = [], quotations = [], ...changes }: Made): FrameMentions {
  const words = { text: 'x', before: '', after: '' };
  const mentions: ListedMention[] = [
    ...names.map((entities) => ({ entities, mark: 'one-sided' as const })),
    ...quotations.map((key) => ({ entities: [key], mark: 'quotation' as const })),
  ].map((mention, id) => ({ id, ...mention, ...words }));
  return {
    ...{ request: 'r', frame: 0, isTop: true, host: 'news.example', isOn: true },
    ...{ isReadOnce: false, contentType: 'text/html', language: 'en' },
    mentions,
    named: mentions.map(({ entities, mark }) => ({
      ...{ entities, kind: mark === 'quotation' ? mark : ('name' as const), count: 1 },
    })),
    ...{ disputes: [], touches: [], hasMoreTouches: false, capped: [], reading: 'done', at: null },
    hasNoCards: false,
    ...changes,
  };
}
