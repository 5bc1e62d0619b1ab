/** Whether a page is of another time than the records on its card. */
import type { DatePoint, DateView } from '../../lib/corpus/records/dates.ts';
import type { EntityPreview } from '../../lib/messages/preview-views.ts';

/** A page so long before or after everything covered is of another time, ms: a year. */
const farMs = 366 * 86_400_000;

function startOf({ year, month, day }: DatePoint): number {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date.getTime();
}

/** The instant after the last day that a date may mean; of an interval without an end, never. */
function endOf(date: DateView): number {
  if (date.end === null && date.edtf.includes('/')) return Number.POSITIVE_INFINITY;
  const { year, month, day } = date.end ?? date.start;
  const end = new Date(0);
  if (month === null) end.setUTCFullYear(year + 1, 0, 1);
  else if (day === null) end.setUTCFullYear(year, month, 1);
  else end.setUTCFullYear(year, month - 1, day + 1);
  return end.getTime();
}

/** The days of what is on the card, as far as they are known. */
function listDates({ disputes, others }: EntityPreview): DateView[] {
  const voices = disputes.flatMap(({ sides, qualifying }) =>
    [...sides, qualifying].map(({ voice }) => voice),
  );
  return [...voices, others.voice].flatMap((voice) =>
    voice && voice.status !== 'withdrawn' ? (voice.said ?? voice.source.published ?? []) : [],
  );
}

interface ThenAndNow {
  /** First and last year of the records. */
  from: number;
  to: number;
  /** Of the page. */
  year: number;
}

/**
 * The years of the records on a card and the year of the page, where the page is more than a year
 * before or after all that its corpora cover and all that was said there; null where it is not, or
 * where either is not known.
 * @param published the page's own date, `2016-06-09`
 */
export function compareThenAndNow(
  view: EntityPreview,
  published: string | null,
): ThenAndNow | null {
  const now = published === null ? Number.NaN : Date.parse(published);
  if (published === null || !Number.isFinite(now)) return null;
  const said = listDates(view);
  if (said.length === 0) return null;
  const covered = view.corpora.flatMap(({ coverage }) => [coverage.from ?? [], coverage.to ?? []]);
  const all = [...said, ...covered.flat()];
  const first = Math.min(...all.map(({ start }) => startOf(start)));
  const last = Math.max(...all.map(endOf));
  if (now >= first - farMs && now <= last + farMs) return null;
  return {
    from: Math.min(...said.map(({ start }) => start.year)),
    to: Math.max(...said.map(({ start, end }) => (end ?? start).year)),
    year: new Date(now).getUTCFullYear(),
  };
}
