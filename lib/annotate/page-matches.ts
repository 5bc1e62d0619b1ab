/**
 * Asks which blocks mention an entity. What a page holds elsewhere may decide that, so each
 * question brings what is known of the page, and blocks that hang on it are asked about again when
 * more is known. The background may die between two questions: all of it is kept here.
 */
import type { MatchAnswer, Meaning } from '../messages/messages.ts';
import type { TextBlock } from '../page/text-blocks.ts';

/** A block whose mentions may be others when more of the page is known. */
interface OpenBlock {
  block: TextBlock;
  /** How many numbers were known when it was last asked about. */
  known: number;
  /** What was answered then. */
  said: string;
}

interface MatchOptions {
  matchTexts: (texts: string[], evidence: number[]) => Promise<MatchAnswer>;
  /** Tells what is like a claim on record, by the ticket of an answer; null when that is forgotten. */
  matchLater: (ticket: string, texts: string[] | null) => Promise<MatchAnswer | null>;
  /** Resolves when what was told has been painted: claims come after names. */
  painted: () => Promise<void>;
  /** Called for blocks that mention something, and for those that mention something else now. */
  onMatches: (blocks: TextBlock[], answer: MatchAnswer, isAgain: boolean) => void;
}

export interface PageMatches {
  /**
   * Asks about blocks; a question that fails is kept, and asked again by `settle`.
   * @returns whether it was answered
   */
  ask(blocks: TextBlock[]): Promise<boolean>;
  /** Forgets what was to be asked again about blocks in an element: it is sifted, and read anew. */
  passOver(root: Element): void;
  /**
   * To be called when all that was to be read has been answered: asks again where it matters.
   * Fails with the first question that fails; what is not answered is asked by the next call.
   */
  settle(): Promise<void>;
  /**
   * Asks, when what was told has been painted, which sentences are like a claim on record. That may
   * take long, and nothing else waits for it. Fails as `settle` does, and goes on with the next call.
   */
  tellClaims(): Promise<void>;
}

/** So many blocks are kept before those are sought that the page has thrown away since. */
const keptUnsought = 64;

/** Blocks in one question when they are asked about again. */
const blocksAgain = 1_000;

/** The parts of an answer that are about some of its texts, each as an answer of its own. */
function answersOf(
  texts: Iterable<number>,
  { meanings, mentions, sentences }: MatchAnswer,
): Map<number, MatchAnswer> {
  const parts = new Map<number, MatchAnswer>();
  for (const text of texts) {
    parts.set(text, { meanings, mentions: [], evidence: [], open: [], sentences: [] });
  }
  for (let at = 0; at < mentions.length; at += 4) {
    parts.get(mentions[at] as number)?.mentions.push(0, ...mentions.slice(at + 1, at + 4));
  }
  for (let at = 0; at < sentences.length; at += 3) {
    parts.get(sentences[at] as number)?.sentences.push(0, ...sentences.slice(at + 1, at + 3));
  }
  return parts;
}

/** What an answer about one text says, to be compared with another. */
function toComparable({ meanings, mentions }: MatchAnswer): string {
  const say = ({ key, mark, fit }: Meaning) => `${key} ${mark} ${fit?.dispute}`;
  return mentions
    .map((number, at) => (at % 4 === 3 && meanings[number] ? say(meanings[number]) : number))
    .join();
}

export function createPageMatches(options: MatchOptions): PageMatches {
  const { matchTexts, matchLater, painted, onMatches } = options;
  let evidence = new Set<number>();
  let automaton: number | undefined;
  /** By the first text node. */
  const open = new Map<Text | undefined, OpenBlock>();

  /** Blocks that no answer came for, by the first text node. */
  const unanswered = new Map<Text | undefined, TextBlock>();
  let most = keptUnsought;

  /** By ticket, what is still to be held against the claims on record. */
  const later = new Map<string, TextBlock[]>();

  const isGone = (node: Text | undefined) => !node?.isConnected;
  /** What the page has thrown away is not kept alive. */
  const dropGone = () => {
    if (open.size + unanswered.size <= most) return;
    for (const kept of [open, unanswered]) {
      for (const node of kept.keys()) if (isGone(node)) kept.delete(node);
    }
    most = keptUnsought + 2 * (open.size + unanswered.size);
  };

  /** Sends blocks, and learns what the answer tells of the page. */
  const send = async (blocks: TextBlock[]): Promise<MatchAnswer> => {
    const answer = await matchTexts(
      blocks.map(({ text }) => text),
      [...evidence],
    );
    const [of] = answer.evidence;
    // When other corpora were installed meanwhile, what was known is in numbers of no use.
    if (of !== undefined && of !== automaton) evidence = new Set();
    automaton = of ?? automaton;
    for (const number of answer.evidence) evidence.add(number);
    return answer;
  };

  const keepOpen = (block: TextBlock, answer: MatchAnswer, known: number) => {
    open.set(block.nodes[0], { block, known, said: toComparable(answer) });
  };

  const askAbout = async (blocks: TextBlock[]) => {
    const answer = await send(blocks);
    if (answer.later !== undefined) later.set(answer.later, blocks);
    if (answer.mentions.length > 0) onMatches(blocks, answer, false);
    for (const [text, own] of answersOf(answer.open, answer)) {
      const block = blocks[text];
      if (block) keepOpen(block, own, answer.evidence.length);
    }
  };

  const askLater = async () => {
    if (later.size > 0) await painted();
    for (const [ticket, blocks] of later) {
      const texts = () => blocks.map(({ text }) => text);
      const answer = (await matchLater(ticket, null)) ?? (await matchLater(ticket, texts()));
      later.delete(ticket);
      if (answer && answer.mentions.length > 0) onMatches(blocks, answer, false);
    }
  };
  /** Being asked for now: one ticket after the other. */
  let asking: Promise<void> | null = null;

  return {
    async ask(blocks) {
      if (open.size + unanswered.size > 0) {
        for (const { nodes } of blocks) {
          for (const node of nodes) {
            open.delete(node);
            unanswered.delete(node);
          }
        }
      }
      const isAnswered = await askAbout(blocks).then(
        () => true,
        () => false,
      );
      if (!isAnswered) for (const block of blocks) unanswered.set(block.nodes[0], block);
      dropGone();
      return isAnswered;
    },
    passOver(root) {
      for (const kept of [open, unanswered]) {
        for (const node of kept.keys()) if (node && root.contains(node)) kept.delete(node);
      }
    },
    async settle() {
      const again = [...unanswered.values()].filter(({ nodes }) => !isGone(nodes[0]));
      for (let at = 0; at < again.length; at += blocksAgain) {
        // What was read again meanwhile is in it no more.
        const blocks = again
          .slice(at, at + blocksAgain)
          .filter((block) => unanswered.get(block.nodes[0]) === block);
        if (blocks.length > 0) await askAbout(blocks);
        for (const block of blocks) {
          if (unanswered.get(block.nodes[0]) === block) unanswered.delete(block.nodes[0]);
        }
      }
      for (;;) {
        const stale = [...open.values()]
          .filter(({ known }) => known !== evidence.size)
          .slice(0, blocksAgain);
        if (stale.length === 0) break;
        const answer = await send(stale.map(({ block }) => block));
        for (const [text, own] of answersOf(stale.keys(), answer)) {
          const { block, said } = stale[text] as OpenBlock;
          const first = block.nodes[0];
          if (first?.isConnected && toComparable(own) !== said) onMatches([block], own, true);
          if (!first?.isConnected || !answer.open.includes(text)) open.delete(first);
          else keepOpen(block, own, evidence.size);
        }
      }
    },
    tellClaims() {
      asking ??= askLater().finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}
