/** What a frame tells of what it mentions: bounded, whatever the page repeats. */
import type { FrameList, ListedMention, NamedCount } from '../messages/messages.ts';
import { toLiveRange } from '../page/ranges.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { type BlockPlace, createBlockFinder } from './block-finder.ts';
import type { PageMention } from './page-mention.ts';

/** Most mentions that are listed of what is named together, and of all. */
export const mostOfOne = 20;
export const mostListed = 400;
/** Most questions in sentences that are told of one frame. */
export const mostTouches = 2_000;
/** UTF-16 code units of the words around a mention in a list. */
const aroundLength = 60;

/** Counts what is named, and takes the first mentions of each. */
function countNamed(mentions: readonly PageMention[]) {
  const counts = new Map<string, NamedCount>();
  const first: PageMention[] = [];
  for (const mention of mentions) {
    const entities = [...new Set(mention.meanings.map(({ key }) => key))];
    const name = entities.join('\n');
    const { mark } = mention;
    const kind = mark === 'quotation' || mark === 'claim' ? mark : 'name';
    const counted = counts.get(name) ?? { entities, kind, count: 0 };
    counts.set(name, counted);
    counted.count++;
    if (counted.count <= mostOfOne && first.length < mostListed) first.push(mention);
  }
  return { named: [...counts.values()], first };
}

function toListed(mention: PageMention, place: BlockPlace | null): ListedMention {
  const { id, meanings, mark } = mention;
  const entities = [...new Set(meanings.map(({ key }) => key))];
  if (!place) {
    const text = toLiveRange(mention.range)?.toString() ?? '';
    return { id, entities, mark, text, before: '', after: '' };
  }
  const { text, start, end } = place;
  return {
    id,
    entities,
    mark,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - aroundLength), start),
    after: text.slice(end, end + aroundLength),
  };
}

/** The questions that fit sentences, each sentence and question once, by its first mention. */
export function* listTouches(mentions: Iterable<PageMention>) {
  const told = new Set<string>();
  for (const mention of mentions) {
    const { sentence, meanings } = mention;
    if (!sentence) continue;
    for (const { fit } of meanings) {
      if (!fit) continue;
      const name = `${sentence.number} ${fit.dispute}`;
      if (told.has(name)) continue;
      told.add(name);
      yield { mention, sentence, dispute: fit.dispute };
    }
  }
}

/** Puts a name to numbers: each dispute's place in a list. */
function tellTouches(mentions: readonly PageMention[]) {
  const places = new Map<string, number>();
  const touches: number[] = [];
  for (const { mention, sentence, dispute } of listTouches(mentions)) {
    if (touches.length === 3 * mostTouches) {
      return { disputes: [...places.keys()], touches, hasMoreTouches: true };
    }
    const place = places.get(dispute) ?? places.size;
    places.set(dispute, place);
    touches.push(sentence.number, place, mention.id);
  }
  return { disputes: [...places.keys()], touches, hasMoreTouches: false };
}

/**
 * What the popup is told.
 * @param mentions those that are shown, in the order of the page
 */
export function listFrame(
  mentions: readonly PageMention[],
  shadowRootOf: ShadowRootOf,
): Omit<FrameList, 'capped' | 'reading' | 'at' | 'hasNoCards'> {
  const { named, first } = countNamed(mentions);
  const findBlock = createBlockFinder(shadowRootOf);
  const listed = first.map((mention) => toListed(mention, findBlock(mention)));
  return { mentions: listed, named, ...tellTouches(mentions) };
}
