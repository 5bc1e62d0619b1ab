/** What a frame tells for the report on its page: sentences in the page's words. */
import { mostSentences } from '../messages/limits.ts';
import type { FittingSentence, FrameReport } from '../messages/messages.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { type BlockPlace, createBlockFinder } from './block-finder.ts';
import { listTouches } from './list-frame.ts';
import type { PageMention } from './page-mention.ts';

/** What is told of a sentence by one of the mentions in it. */
interface Told {
  mention: PageMention;
  /** The same for all that is told of it by names. */
  sentence: unknown;
  /** Where it stands in its block, by the place of the mention there as it is now; UTF-16 code units. */
  find(place: BlockPlace): [start: number, end: number];
  add(sentence: FittingSentence): void;
}

/** What is told of sentences, in the order of the mentions. */
function* listTold(mentions: readonly PageMention[]): Generator<Told> {
  const touches = new Map<PageMention, Told[]>();
  for (const { mention, sentence, dispute } of listTouches(mentions)) {
    const told: Told = {
      ...{ mention, sentence },
      find({ start }) {
        // The block may begin elsewhere than when it was read: what lies between stays.
        const from = start - mention.start + sentence.start;
        return [Math.max(0, from), from + sentence.end - sentence.start];
      },
      add: ({ touches: own }) => own.push({ dispute, mention: mention.id }),
    };
    touches.set(mention, [...(touches.get(mention) ?? []), told]);
  }
  for (const mention of mentions) {
    yield* touches.get(mention) ?? [];
    if (mention.mark !== 'claim') continue;
    yield {
      ...{ mention, sentence: mention },
      find: ({ start, end }) => [start, end],
      add: ({ claims }) =>
        claims.push(...mention.meanings.map(({ key }) => ({ claim: key, mention: mention.id }))),
    };
  }
}

const languageOf = ({ range }: PageMention) =>
  range.startContainer.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';

/**
 * What the report on the page is told: its sentences that questions fit or that are like claims on
 * record, each once.
 * @param mentions as in `listFrame`
 */
export function listSentences(
  mentions: readonly PageMention[],
  shadowRootOf: ShadowRootOf,
): Pick<FrameReport, 'sentences' | 'total'> {
  const findBlock = createBlockFinder(shadowRootOf);
  const known = new Map<unknown, FittingSentence | null>();
  /** By the element that holds them, and where they begin in which text: a claim's may be one that a question fits. */
  const read = new Map<PageMention['container'], Map<string, FittingSentence>>();
  const sentences: FittingSentence[] = [];
  let total = 0;

  const readSentence = ({ mention, ...told }: Told): FittingSentence | null => {
    const place = sentences.length < mostSentences ? findBlock(mention) : null;
    const [start, end] = place ? told.find(place) : [0, 0];
    const name = `${start} ${place?.text}`;
    const own = read.get(mention.container) ?? new Map<string, FittingSentence>();
    read.set(mention.container, own);
    const same = own.get(name);
    if (same) return same;
    total++;
    if (!place) return null;
    const text = place.text.slice(start, end).replace(/\s+/g, ' ').trim();
    const sentence = { text, language: languageOf(mention), touches: [], claims: [] };
    own.set(name, sentence);
    sentences.push(sentence);
    return sentence;
  };
  for (const told of listTold(mentions)) {
    if (!known.has(told.sentence)) known.set(told.sentence, readSentence(told));
    const sentence = known.get(told.sentence);
    if (sentence) told.add(sentence);
  }
  return { sentences, total };
}
