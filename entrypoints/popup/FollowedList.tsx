import { useCallback, useContext } from 'preact/hooks';
import { openPanel } from '../../components/open-panel.ts';
import { recordOfDispute, recordOfEntity } from '../../components/seen-record.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import { plural, t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import {
  countNew,
  type Followed,
  type SeenRecord,
  saveFollowed,
} from '../../lib/settings/followed.ts';
import { PopupContext } from './popup-context.ts';

/** What is on record now; null when no corpus has it any more. */
async function askRecord(view: Followed['view'], key: string): Promise<SeenRecord | null> {
  if (view === 'dispute') {
    const { details } = await sendToBackground('getDispute', { key });
    return details && recordOfDispute(details.dispute);
  }
  const answer = await sendToBackground('getEntity', { key });
  return answer.view && recordOfEntity(answer.view);
}

/** What there is to say of a record that was asked for. */
function sayNews(followed: Followed, now: SeenRecord | null): string {
  if (!now) return t('popup.followedGone');
  const count = countNew(followed.seen, now);
  return count === 0 ? t('popup.nothingNew') : plural('popup.newStatements', count);
}

function FollowedItem({ followed }: { followed: Followed }) {
  const { tab } = useContext(PopupContext);
  const { view, key, label } = followed;
  const ask = useCallback(() => askRecord(view, key), [view, key]);
  const [answer] = useAnswer(ask);
  const open = () => {
    void openPanel({ view, key }, tab);
    if (!answer.value) return;
    const seen = { ...followed, seen: answer.value, seenAt: Date.now() };
    void saveFollowed(browser.storage.local, seen);
  };
  return (
    <li>
      <button type="button" class="followed" onClick={open}>
        <span class="label">
          <Words words={label} />
        </span>
        <span class="summary">{answer.phase === 'ready' && sayNews(followed, answer.value)}</span>
      </button>
    </li>
  );
}

/** What the reader follows, with what is new on it; opened, it counts as seen. */
export function FollowedList() {
  const { followed } = useContext(PopupContext);
  if (!followed || followed.length === 0) return null;
  return (
    <section class="followed-list" aria-labelledby="followed">
      <h2 id="followed">{t('popup.followed')}</h2>
      <ul>
        {followed.map((each) => (
          <FollowedItem key={each.key} followed={each} />
        ))}
      </ul>
    </section>
  );
}
