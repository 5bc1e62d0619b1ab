/** Where statements stand on a line of time, as far as their dates are known. Knows no DOM. */
import type { DatePoint, DateView } from '../../lib/corpus/records/dates.ts';
import type { Stance } from '../../lib/corpus/records/records.ts';
import type { StatementView } from '../../lib/messages/views.ts';
import { dateOf, type PlacedStatement } from './filter-statements.ts';

const dayMs = 86_400_000;

/** CSS pixels. */
const dotSize = 14;
const laneHeight = 17;
const tickHeight = 22;
const arcHeight = 22;
/** Narrowest room for a tick's words. */
const tickWidth = 56;
/** More statements than this at one place stand as a number. */
const mostLanes = 10;

export interface TimelineDot {
  key: string;
  stance: Stance;
  /** The date is inferred, or more than a day long: its place is a guess. */
  isUncertain: boolean;
  /** Centre, CSS pixels. */
  x: number;
  y: number;
  /** Start and width of the span that the date may mean; null for a day. */
  span: { x: number; width: number } | null;
}

export interface TimelineTick {
  x: number;
  /** UTC, ms since 1970. */
  at: number;
  /** The unit that the tick stands for. */
  unit: 'day' | 'month' | 'year';
}

export interface TimelineLayout {
  width: number;
  height: number;
  /** Height of the line of time. */
  axis: number;
  dots: TimelineDot[];
  /** From a statement to the one that it answers, both drawn. */
  arcs: { from: TimelineDot; to: TimelineDot }[];
  ticks: TimelineTick[];
  /** Statements that stand where no more fit. */
  crowded: { x: number; count: number }[];
  /** How many have no date. */
  undated: number;
}

function startOf({ year, month, day }: DatePoint): number {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date.getTime();
}

function endOf({ year, month, day }: DatePoint): number {
  const date = new Date(0);
  if (month === null) date.setUTCFullYear(year + 1, 0, 1);
  else if (day === null) date.setUTCFullYear(year, month, 1);
  else date.setUTCFullYear(year, month - 1, day + 1);
  return date.getTime();
}

/** First and last instant that a date may mean, UTC ms; one without an end is taken for its start. */
export function spanOf(date: DateView): [from: number, to: number] {
  return [startOf(date.start), endOf(date.end ?? date.start)];
}

const tickSteps = [
  { unit: 'day', step: 1, ms: dayMs },
  { unit: 'day', step: 7, ms: 7 * dayMs },
  ...[1, 2, 3, 6].map((step) => ({ unit: 'month' as const, step, ms: step * 30 * dayMs })),
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((step) => ({
    unit: 'year' as const,
    step,
    ms: step * 365 * dayMs,
  })),
] as const;

function listTicks(
  from: number,
  to: number,
  most: number,
): { at: number; unit: 'day' | 'month' | 'year' }[] {
  const chosen = tickSteps.find(({ ms }) => (to - from) / ms <= most) ?? tickSteps.at(-1);
  if (!chosen) return [];
  const { unit, step } = chosen;
  const first = new Date(from);
  const at = new Date(0);
  if (unit === 'day') at.setTime(Math.ceil(from / dayMs) * dayMs);
  else if (unit === 'month') {
    at.setUTCFullYear(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / step) * step, 1);
  } else at.setUTCFullYear(Math.floor(first.getUTCFullYear() / step) * step, 0, 1);
  const ticks: { at: number; unit: typeof unit }[] = [];
  while (at.getTime() <= to) {
    if (at.getTime() >= from) ticks.push({ at: at.getTime(), unit });
    if (unit === 'day') at.setUTCDate(at.getUTCDate() + step);
    else if (unit === 'month') at.setUTCMonth(at.getUTCMonth() + step);
    else at.setUTCFullYear(at.getUTCFullYear() + step);
  }
  return ticks;
}

/** Puts dots that would cover each other one above the other. */
function createLanes() {
  const lanes: number[][] = [];
  return (x: number): number | null => {
    for (let lane = 0; lane < mostLanes; lane++) {
      const taken = lanes[lane] ?? [];
      lanes[lane] = taken;
      if (taken.every((other) => Math.abs(other - x) >= dotSize)) {
        taken.push(x);
        return lane;
      }
    }
    return null;
  };
}

/**
 * Narrows what each date may mean by answers: nothing was said after what answers it, nor before what
 * it answers, as far as its own date leaves room for that.
 * @param spans from and to of each, UTC ms, by key
 * @param ordered the same statements, an answer after what it answers
 */
function narrowByAnswers(
  spans: ReadonlyMap<string, readonly [from: number, to: number]>,
  ordered: readonly StatementView[],
): Map<string, readonly [from: number, to: number]> {
  const narrowed = new Map(spans);
  const keep = (key: string, from: number, to: number) => {
    if (from < to) narrowed.set(key, [from, to]);
  };
  const pairs = ordered.flatMap(({ key, answers }) => answers.map((other) => [other.key, key]));
  for (const [answered = '', answer = ''] of pairs) {
    const [one, other] = [narrowed.get(answered), narrowed.get(answer)];
    if (one && other) keep(answer, Math.max(one[0], other[0]), other[1]);
  }
  for (const [answered = '', answer = ''] of pairs.toReversed()) {
    const [one, other] = [narrowed.get(answered), narrowed.get(answer)];
    if (one && other) keep(answered, one[0], Math.min(one[1], other[1]));
  }
  return narrowed;
}

/**
 * Lays statements out over a width. A dot stands in the middle of what its date may mean, with what
 * answers tell of it.
 *
 * @param placed an answer after what it answers
 * @param width CSS pixels
 * @param isReversed time runs from right to left, as the words around it do
 * @returns null when no statement has a date
 */
export function layOutTimeline(
  placed: readonly PlacedStatement[],
  width: number,
  isReversed = false,
): TimelineLayout | null {
  const dated = placed.flatMap(({ statement, stance }) => {
    const date = dateOf(statement);
    return date ? [{ statement, stance, date, span: spanOf(date) }] : [];
  });
  if (dated.length === 0) return null;
  const earliest = Math.min(...dated.map(({ span }) => span[0]));
  const latest = Math.max(...dated.map(({ span }) => span[1]));
  const margin = Math.max((latest - earliest) * 0.04, 2 * dayMs);
  const [from, to] = [earliest - margin, latest + margin];
  // A tick at the very end has room for its words.
  const inset = tickWidth / 2;
  const xOf = (at: number) => {
    const share = (at - from) / (to - from);
    return inset + (isReversed ? 1 - share : share) * (width - 2 * inset);
  };

  const likely = narrowByAnswers(
    new Map(dated.map(({ statement, span }) => [statement.key, span])),
    dated.map(({ statement }) => statement),
  );
  const laneOf = createLanes();
  const crowds = new Map<number, number>();
  const placedDots = dated.flatMap(({ statement, stance, date, span }) => {
    const [start, end] = span;
    const [first, last] = likely.get(statement.key) ?? span;
    const x = xOf((first + last) / 2);
    const lane = laneOf(x);
    if (lane === null) {
      const column = Math.round(x / dotSize) * dotSize;
      crowds.set(column, (crowds.get(column) ?? 0) + 1);
      return [];
    }
    const edges = [xOf(start), xOf(end)];
    const isLong = end - start > dayMs;
    const span_ = isLong ? { x: Math.min(...edges), width: Math.abs(xOf(end) - xOf(start)) } : null;
    const isUncertain = date.uncertain || date.approximate || isLong;
    return [
      { statement, lane, dot: { key: statement.key, stance, isUncertain, x, y: 0, span: span_ } },
    ];
  });

  const lanes = Math.max(...placedDots.map(({ lane }) => lane)) + 1;
  const byKey = new Map(placedDots.map(({ dot }) => [dot.key, dot]));
  const arcs = placedDots.flatMap(({ statement, dot }) =>
    statement.answers.flatMap(({ key }) => {
      const answered = byKey.get(key);
      return answered && answered !== dot ? [{ from: dot, to: answered }] : [];
    }),
  );
  const top = (arcs.length > 0 ? arcHeight : 4) + (crowds.size > 0 ? laneHeight : 0);
  const axis = top + lanes * laneHeight + 4;
  for (const { dot, lane } of placedDots) dot.y = axis - 4 - lane * laneHeight - laneHeight / 2;
  const most = Math.max(2, Math.floor((width - 2 * inset) / tickWidth));
  return {
    width,
    height: axis + tickHeight,
    axis,
    dots: placedDots.map(({ dot }) => dot),
    arcs,
    ticks: listTicks(from, to, most).map(({ at, unit }) => ({ at, unit, x: xOf(at) })),
    crowded: [...crowds].map(([x, count]) => ({ x, count })),
    undated: placed.length - dated.length,
  };
}
