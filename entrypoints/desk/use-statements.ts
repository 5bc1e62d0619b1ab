import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnListAsked, OwnPage, OwnStatementView } from '../../lib/desk/own-views.ts';
import { sendToBackground } from '../../lib/messages/send.ts';

/** Statements that are asked for at once. */
const pieceLength = 100;

type Asked = Pick<OwnListAsked, 'query' | 'missing' | 'order'>;

interface Listed {
  /** What was asked for. */
  name: string;
  /** The counts, of the piece that came last. */
  page: OwnPage;
  /** One for each place; null where it is not here yet. */
  rows: readonly (OwnStatementView | null)[];
}

/** Puts a piece into its place. What another change of the collection left stays until it comes anew. */
function place(before: Listed | null, name: string, piece: number, page: OwnPage): Listed {
  const rows = Array.from({ length: page.total }, (_, at) =>
    before?.name === name ? (before.rows[at] ?? null) : null,
  );
  for (const [at, view] of page.statements.entries()) rows[piece * pieceLength + at] = view;
  return { name, page, rows };
}

interface Statements {
  listed: Listed | null;
  hasFailed: boolean;
  /** Asks again for what is in sight. */
  again(): void;
  /** Places that are in sight, both ends with them: what is not here is asked for. */
  see(from: number, to: number): void;
}

/**
 * The statements that words and filter leave, by pieces as they come into sight.
 * @param turn another one asks anew
 */
export function useStatements({ query, missing, order }: Asked, turn: number): Statements {
  const name = JSON.stringify([query, missing, order]);
  const [listed, setListed] = useState<Listed | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const sight = useRef<[number, number]>([0, 0]);
  const round = useRef({ name, asked: new Set<number>() });

  const ask = async (piece: number) => {
    const now = round.current;
    if (now.asked.has(piece)) return;
    now.asked.add(piece);
    const range = { start: piece * pieceLength, count: pieceLength };
    try {
      const page = await sendToBackground('listOwn', { query, missing, order, ...range });
      if (round.current !== now) return;
      setFailed(false);
      setListed((before) => place(before, now.name, piece, page));
    } catch {
      // Not asked again by itself: it would be at once, and for ever.
      if (round.current === now) setFailed(true);
    }
  };
  const askForSight = () => {
    const [from, to] = sight.current.map((at) => Math.floor(at / pieceLength)) as [number, number];
    for (let piece = from; piece <= to; piece++) void ask(piece);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after each change
  useLayoutEffect(() => {
    if (round.current.name !== name) sight.current = [0, 0];
    round.current = { name, asked: new Set() };
    askForSight();
  }, [name, turn]);

  return {
    listed,
    hasFailed,
    again() {
      setFailed(false);
      round.current = { name, asked: new Set() };
      askForSight();
    },
    see(from, to) {
      // Of what was listed before, while another list is on its way.
      if (listed?.name !== name) return;
      sight.current = [Math.max(0, from), Math.max(0, to)];
      askForSight();
    },
  };
}
