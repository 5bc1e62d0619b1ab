/** When a page was published, as far as it says so itself. Read when a card opens, not before. */

/** An ISO 8601 date, whatever follows it. */
const isoDay = /^\s*(\d{4}-\d{2}-\d{2})/u;

function toDay(told: string | null | undefined): string | null {
  const day = isoDay.exec(told ?? '')?.[1] ?? null;
  return day !== null && Number.isFinite(Date.parse(day)) ? day : null;
}

function readLinkedData(page: Document): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const [, told] = /"datePublished"\s*:\s*"([^"]{4,40})"/u.exec(script.textContent ?? '') ?? [];
    const day = toDay(told);
    if (day) return day;
  }
  return null;
}

/** Elements of a page with many stories have their dates: one counts where it is the article's, or all agree. */
function readTimes(page: Document): string | null {
  const days = (selector: string) =>
    [...page.querySelectorAll<HTMLTimeElement>(selector)].flatMap(
      (time) => toDay(time.dateTime) ?? [],
    );
  const articles = page.querySelectorAll('article').length;
  const [inArticle] = articles === 1 ? days('article time[datetime]') : [];
  if (inArticle) return inArticle;
  const all = days('time[datetime]');
  const years = new Set(all.map((day) => day.slice(0, 4)));
  return years.size === 1 ? (all[0] ?? null) : null;
}

/**
 * The day on which a page says that it was published: by its head, by its data for search engines,
 * or by a `<time>`.
 * @returns `2016-06-09`; null where it does not say
 * @see https://schema.org/datePublished, https://ogp.me/#type_article
 */
export function readPageDate(page: Document): string | null {
  const meta = page.querySelector<HTMLMetaElement>(
    'meta[property$="published_time"], meta[itemprop="datePublished"]',
  );
  return toDay(meta?.content) ?? readLinkedData(page) ?? readTimes(page);
}
