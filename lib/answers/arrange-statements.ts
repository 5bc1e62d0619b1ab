/** The sides of a dispute: which stands first, and in what order its statements stand. */
import { inTurns } from '../algorithms/in-turns.ts';
import { orderByTime, type Timed } from '../algorithms/order-by-time.ts';
import type { Stance } from '../corpus/records/records.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { DisputeView, StatementView } from '../messages/views.ts';
import { toTimed } from './statement-view.ts';

/** A statement with its stance, as far as its place depends on it. */
export interface PlacedStance {
  stance: Stance | undefined;
  timed: Timed;
  isWithdrawn: boolean;
}

const stances: (Stance | undefined)[] = ['affirms', 'denies', 'qualifies'];

function compareKeys(one: PlacedStance, other: PlacedStance): number {
  return one.timed.key < other.timed.key ? -1 : Number(one.timed.key > other.timed.key);
}

/**
 * All statements of a dispute in one list by time: of one date those that affirm first, then those
 * that deny, those in force before the withdrawn, by their keys. The tie hangs on nothing else, so
 * that the first of a long list are in the order of the whole.
 */
export function listByTime<Item extends PlacedStance>(items: readonly Item[]): Item[] {
  return orderByTime(
    items,
    ({ timed }) => timed,
    (one, other) =>
      stances.indexOf(one.stance) - stances.indexOf(other.stance) ||
      Number(one.isWithdrawn) - Number(other.isWithdrawn) ||
      compareKeys(one, other),
  );
}

/**
 * The same with the withdrawn behind all others: an answer to one of them goes before statements of
 * its own date that it would stand behind in one list.
 */
export function orderAll<Item extends PlacedStance>(items: readonly Item[]): Item[] {
  const order = (isWithdrawn: boolean) =>
    listByTime(items.filter((item) => item.isWithdrawn === isWithdrawn));
  return [...order(false), ...order(true)];
}

/**
 * The side that was heard first: that of the first statement by time, so that a denial never stands
 * in front of the accusation that it answers. Of one date, or of none, it is the affirming one.
 */
export function findFirstSide(items: readonly PlacedStance[]): 'affirms' | 'denies' {
  const first = orderAll(items).find(({ stance }) => stance === 'affirms' || stance === 'denies');
  return first?.stance === 'denies' ? 'denies' : 'affirms';
}

/** A view with what its place depends on. */
export function toPlaced(stance: Stance, statement: StatementView) {
  const isWithdrawn = statement.status === 'withdrawn';
  return { stance, statement, timed: toTimed(statement), isWithdrawn };
}

/**
 * The statements of a dispute on their sides, the side that was heard first in front; those of several
 * corpora in turn, those in force before the withdrawn.
 */
export function arrangeStatements(
  statements: readonly { stance: Stance; statement: StatementView }[],
): Pick<DisputeView, 'sides' | 'qualifying'> {
  const ordered = orderAll(statements.map(({ stance, statement }) => toPlaced(stance, statement)));
  const pick = (stance: Stance) => {
    const own = ordered.filter((each) => each.stance === stance);
    const turns = [false, true].flatMap((isWithdrawn) =>
      inTurns(
        own.filter((each) => each.isWithdrawn === isWithdrawn),
        ({ statement }) => corpusOfKey(statement.key),
      ),
    );
    return turns.map(({ statement }) => statement);
  };
  const affirms = { stance: 'affirms' as const, statements: pick('affirms') };
  const denies = { stance: 'denies' as const, statements: pick('denies') };
  return {
    sides: findFirstSide(ordered) === 'denies' ? [denies, affirms] : [affirms, denies],
    qualifying: pick('qualifies'),
  };
}
