import { useCallback, useContext } from 'preact/hooks';
import { countListed, countStatements } from '../../components/count-statements.ts';
import { ListContext } from '../../components/mention-list/list-context.ts';
import { mostTold, recordOfDispute, recordOfEntity } from '../../components/seen-record.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import { joinParts, plural, t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { openPanel } from '../../lib/panel/open-panel.ts';
import {
  countNews,
  type Followed,
  type SeenRecord,
  saveFollowed,
} from '../../lib/settings/followed.ts';

/** What is on record on a question; how much alone where it is long, which needs no reading. */
async function askDispute(key: string): Promise<SeenRecord | null> {
  const { details: first } = await sendToBackground('getDisputeDetails', { key, limit: 1 });
  if (!first) return null;
  if (countListed(first) > mostTold) return { listed: null, count: countStatements(first) };
  const { details } = await sendToBackground('getDisputeDetails', { key });
  return details && recordOfDispute(details.dispute);
}

/** What is on record now; null when no corpus has it any more. */
async function askRecord(view: Followed['view'], key: string): Promise<SeenRecord | null> {
  if (view === 'dispute') return askDispute(key);
  const answer = await sendToBackground('getEntityView', { key });
  return answer.view && recordOfEntity(answer.view);
}

/** What is on record now, by key; what could not be asked for is not in it. */
type News = ReadonlyMap<string, SeenRecord | null>;

async function askNews(followed: readonly Followed[]): Promise<News> {
  const asked = followed.map(async ({ view, key }) => {
    const record = await askRecord(view, key).catch(() => undefined);
    return record === undefined ? [] : [[key, record] as const];
  });
  return new Map((await Promise.all(asked)).flat());
}

/** What there is to say of a record that was asked for. */
function sayNews(followed: Followed, now: SeenRecord | null): string {
  if (!now) return t('popup.followedGone');
  const { fresh, lost } = countNews(followed.seen, now);
  const said: string[] = [];
  if (fresh > 0) said.push(plural('popup.newStatements', fresh));
  if (lost > 0) said.push(plural('popup.lostStatements', lost));
  return said.length === 0 ? t('popup.nothingNew') : joinParts(said);
}

/** Of several things with something new, how much it is in all; null where one line says it. */
function sayAllNews(followed: readonly Followed[], news: News): string | null {
  const counts = followed
    .map(({ key, seen }) => {
      const now = news.get(key);
      return now ? countNews(seen, now).fresh : 0;
    })
    .filter((count) => count > 0);
  if (counts.length < 2) return null;
  const sum = counts.reduce((all, count) => all + count, 0);
  return t('popup.followedNews', {
    statements: plural('popup.followedStatements', sum),
    subjects: plural('popup.followedSubjects', counts.length),
  });
}

interface ItemProps {
  followed: Followed;
  /** Undefined until it was asked for, and where that failed. */
  now: SeenRecord | null | undefined;
}

function FollowedItem({ followed, now }: ItemProps) {
  const { tab } = useContext(ListContext);
  const { view, key, label } = followed;
  const open = () => {
    void openPanel({ view, key }, tab);
    if (!now) return;
    const seen = { ...followed, seen: now, seenAt: Date.now() };
    void saveFollowed(browser.storage.local, seen);
  };
  return (
    <li>
      <button type="button" class="followed" onClick={open}>
        <span class="label">
          <Words words={label} />
        </span>
        <span class="summary">{now !== undefined && sayNews(followed, now)}</span>
      </button>
    </li>
  );
}

/** What the reader follows, with what is new on it; opened, it counts as seen. */
export function FollowedList() {
  const { followed } = useContext(ListContext);
  const ask = useCallback(() => askNews(followed ?? []), [followed]);
  const [{ value: news }] = useAnswer(ask);
  if (!followed || followed.length === 0) return null;
  const allNews = news && sayAllNews(followed, news);
  return (
    <section class="followed-list" aria-labelledby="followed">
      <h2 id="followed">{t('popup.followed')}</h2>
      {allNews && <p>{allNews}</p>}
      <ul>
        {followed.map((each) => (
          <FollowedItem key={each.key} followed={each} now={news?.get(each.key)} />
        ))}
      </ul>
    </section>
  );
}
