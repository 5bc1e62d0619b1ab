/** The mentions found in this frame, by the element whose own text they stand in. */
import { mostMentions } from '../messages/limits.ts';
import { type PageMention, stands } from './page-mention.ts';

/** Most mentions of all corpora together that a frame keeps: a page may repeat a name a million times. */
export const keptInAll = 60_000;

type Container = PageMention['container'];

export interface FoundMentions {
  readonly size: number;
  /** Another number whenever others are in it. */
  readonly version: number;
  /** Ids of the corpora of which more was found than is kept. */
  readonly capped: ReadonlySet<string>;
  /** Adds mentions. */
  add(mentions: readonly PageMention[]): void;
  /** Takes away what a reading before this part found in an element's own text. */
  forgetBefore(container: Container, part: number): PageMention[];
  /** Takes away what stands in an element's own text and whose words have changed. */
  forgetChanged(container: Container): PageMention[];
  /**
   * Takes away what stands in an element's own text, or what is named in those of its nodes alone:
   * what is like a claim does not hang on what else the page names.
   */
  forget(container: Container, nodes?: ReadonlySet<Node>): PageMention[];
  /** Takes away what stands in an element and in the elements in it. */
  forgetIn(tree: Element): PageMention[];
  /** Takes away what stands in elements that the page has thrown away. */
  forgetGone(): PageMention[];
  remove(mention: PageMention): void;
  has(mention: PageMention): boolean;
  /** In the order in which they were found: within one part of the page, that of its text. */
  all(): PageMention[];
  clear(): void;
}

export function createFoundMentions(): FoundMentions {
  const found = new Map<Container, PageMention[]>();
  const counts = new Map<string, number>();
  const capped = new Set<string>();
  let size = 0;
  let version = 0;
  /** A page names the same again and again. */
  const corpora = new Map<string, string>();
  const corpusOf = (key: string): string => {
    const corpus = corpora.get(key) ?? key.slice(0, key.lastIndexOf('#'));
    corpora.set(key, corpus);
    return corpus;
  };

  const count = ({ meanings }: PageMention, change: number) => {
    size += change;
    version++;
    for (const { key } of meanings) {
      const corpus = corpusOf(key);
      const left = (counts.get(corpus) ?? 0) + change;
      counts.set(corpus, left);
      // The text that had too many is gone.
      if (left === 0) capped.delete(corpus);
    }
  };
  /** A mention stays for the corpora that have room; the others are noted as capped. */
  const hasRoom = ({ meanings }: PageMention) => {
    let isKept = false;
    for (const { key } of meanings) {
      const corpus = corpusOf(key);
      if (size >= keptInAll || (counts.get(corpus) ?? 0) >= mostMentions) capped.add(corpus);
      else isKept = true;
    }
    return isKept;
  };
  const drop = (container: Container, isGone: (mention: PageMention) => boolean) => {
    const there = found.get(container);
    if (!there) return [];
    if (!there.some(isGone)) return [];
    const gone = there.filter(isGone);
    const left = there.filter((mention) => !isGone(mention));
    if (left.length > 0) found.set(container, left);
    else found.delete(container);
    for (const mention of gone) count(mention, -1);
    return gone;
  };
  const forget = (container: Container, nodes?: ReadonlySet<Node>) =>
    drop(container, ({ span: { nodes: own }, mark }) => {
      return !nodes || (mark !== 'claim' && own.slice(0, 1).some(nodes.has, nodes));
    });

  const forgetAll = (isGone: (container: Element | ShadowRoot) => boolean) =>
    [...found.keys()].flatMap((container) =>
      container && isGone(container) ? forget(container) : [],
    );

  return {
    get size() {
      return size;
    },
    get version() {
      return version;
    },
    capped,
    add(mentions) {
      for (const mention of mentions) {
        if (!hasRoom(mention)) continue;
        const there = found.get(mention.container);
        if (there) there.push(mention);
        else found.set(mention.container, [mention]);
        count(mention, 1);
      }
    },
    forgetBefore: (container, part) => drop(container, (mention) => mention.part < part),
    forgetChanged: (container) => drop(container, (mention) => !stands(mention)),
    forget,
    forgetIn: (tree) => forgetAll((container) => tree.contains(container)),
    forgetGone: () =>
      forgetAll((container) => !container.isConnected || container.ownerDocument !== document),
    remove(mention) {
      const there = found.get(mention.container);
      const index = there?.indexOf(mention) ?? -1;
      if (!there || index < 0) return;
      there.splice(index, 1);
      count(mention, -1);
    },
    has: (mention) => found.get(mention.container)?.includes(mention) ?? false,
    all: () => [...found.values()].flat().sort((one, other) => one.id - other.id),
    clear() {
      found.clear();
      counts.clear();
      corpora.clear();
      capped.clear();
      size = 0;
      version++;
    },
  };
}
