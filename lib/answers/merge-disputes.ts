/** One question of several corpora as one: nothing is merged in the store, only in what is shown. */
import { inTurns } from '../algorithms/in-turns.ts';
import type { Stance } from '../corpus/records/records.ts';
import type { HeardSides } from '../lookup/overview.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type {
  DisputeDetails,
  DisputeTotal,
  DisputeView,
  JoinClaim,
  StatementView,
} from '../messages/views.ts';
import { arrangeStatements, listByTime, toPlaced } from './arrange-statements.ts';
import type { DisputeInCorpus } from './dispute-details.ts';

const opposite = { affirms: 'denies', denies: 'affirms', qualifies: 'qualifies' } as const;

/** A stance as it answers the opposite question, if it is asked there. */
export function turn(stance: Stance, inverted: boolean): Stance {
  return inverted ? opposite[stance] : stance;
}

/** What belongs to a dispute of a group, and whether it asks the opposite of the first. */
export interface Turned<Value> {
  value: Value;
  inverted: boolean;
}

/** The statements of one stance; none where a dispute has none. */
function statementsOf({ sides, qualifying }: DisputeView, stance: Stance): StatementView[] {
  if (stance === 'qualifies') return qualifying;
  return sides.find((side) => side.stance === stance)?.statements ?? [];
}

/** Which sides are heard in any of the corpora. */
export function mergeHeard(all: readonly Turned<HeardSides>[]): HeardSides {
  const isHeard = (side: 'affirms' | 'denies') =>
    all.some(({ value, inverted }) => value[inverted ? opposite[side] : side]);
  return { affirms: isHeard('affirms'), denies: isHeard('denies') };
}

/** Every statement of a view with its stance. */
function listStances({ sides, qualifying }: DisputeView) {
  return [...sides, { stance: 'qualifies' as const, statements: qualifying }].flatMap(
    ({ stance, statements }) => statements.map((statement) => ({ stance, statement })),
  );
}

/** Which sides a view shows a statement in force on. */
function heardIn(view: DisputeView): HeardSides {
  const isHeard = (stance: Stance) =>
    statementsOf(view, stance).some(({ status }) => status !== 'withdrawn');
  return { affirms: isHeard('affirms'), denies: isHeard('denies') };
}

/**
 * The counts of several corpora together. A speaker or a document that two of them have counts for
 * each.
 */
export function mergeTotals(all: readonly Turned<DisputeTotal>[]): DisputeTotal {
  const total: DisputeTotal = {
    stances: { affirms: 0, denies: 0, qualifies: 0 },
    withdrawn: 0,
    speakers: 0,
    documents: 0,
  };
  for (const { value, inverted } of all) {
    for (const stance of ['affirms', 'denies', 'qualifies'] as const) {
      total.stances[turn(stance, inverted)] += value.stances[stance];
    }
    total.withdrawn += value.withdrawn;
    total.speakers += value.speakers;
    total.documents += value.documents;
  }
  return total;
}

/**
 * The sides in the order that a question's own corpus has them in, where it has both: what another
 * corpus says was said before moves nobody.
 */
function inOrderOf({ sides: own }: DisputeView, [one, other]: DisputeView['sides']) {
  const hasBoth = own.every(({ statements }) => statements.length > 0);
  const isTurned = hasBoth && own[0].stance !== one.stance;
  const sides: DisputeView['sides'] = isTurned ? [other, one] : [one, other];
  return sides;
}

/**
 * One question as several corpora have it: their sides together, those of an opposite question
 * turned round.
 * @param first whose wording it is shown in
 * @param others at least one, each of another corpus
 * @param twoSided where not all statements are in the views; they tell it else
 */
export function mergeDisputes(
  first: DisputeView,
  others: readonly Turned<DisputeView>[],
  claims: JoinClaim[],
  twoSided?: boolean,
): DisputeView {
  const all = [{ value: first, inverted: false }, ...others];
  const statements = all.flatMap(({ value, inverted }) =>
    listStances(value).map(({ stance, statement }) => ({
      stance: turn(stance, inverted),
      statement,
    })),
  );
  const heard = mergeHeard(all.map(({ value, inverted }) => ({ value: heardIn(value), inverted })));
  const arranged = arrangeStatements(statements);
  return {
    ...first,
    twoSided: twoSided ?? (heard.affirms && heard.denies),
    qualifying: arranged.qualifying,
    sides: inOrderOf(first, arranged.sides),
    joined: {
      questions: others.map(({ value: { key, question, note }, inverted }) => ({
        ...{ key, question, note, inverted },
      })),
      claims,
    },
  };
}

/**
 * A question with the first of its statements by time; of one date in the order of its sides, those of
 * several corpora in turn.
 */
export function takeFirstStatements(dispute: DisputeView, limit: number): DisputeView {
  const placed = listStances(dispute).map(({ stance, statement }) => toPlaced(stance, statement));
  const turns = inTurns(listByTime(placed), ({ statement }) => corpusOfKey(statement.key));
  const first = turns.slice(0, limit);
  const kept = new Set(first.map(({ statement }) => statement));
  const keep = (statements: StatementView[]) => statements.filter((each) => kept.has(each));
  const [one, other] = dispute.sides;
  return {
    ...dispute,
    sides: [
      { ...one, statements: keep(one.statements) },
      { ...other, statements: keep(other.statements) },
    ],
    qualifying: keep(dispute.qualifying),
  };
}

/**
 * A dispute of several corpora with its statements, as `mergeDisputes` does; the entities that it
 * is about are those of all.
 * @param others at least one
 * @param limit most statements, the earliest
 */
export function mergeDisputeDetails(
  first: DisputeInCorpus,
  others: readonly Turned<DisputeInCorpus>[],
  claims: JoinClaim[],
  limit: number,
): DisputeDetails {
  const all = [{ value: first, inverted: false }, ...others];
  const turned = <Value>(pick: (details: DisputeInCorpus) => Value): Turned<Value>[] =>
    all.map(({ value, inverted }) => ({ value: pick(value), inverted }));
  const { affirms, denies } = mergeHeard(turned(({ heard }) => heard));
  const [{ value: view } = { value: first.details.dispute }, ...views] = turned(
    ({ details }) => details.dispute,
  );
  const dispute = mergeDisputes(view, views, claims, affirms && denies);
  return {
    dispute: takeFirstStatements(dispute, limit),
    total: mergeTotals(turned(({ details }) => details.total)),
    corpora: all.flatMap(({ value }) => value.details.corpora),
    offers: [],
    about: all.flatMap(({ value }) => value.details.about),
  };
}
