import { browser } from '../lib/messages/browser.ts';
import type { LocalText } from '../lib/messages/views.ts';
import { removeFollowed, type SeenRecord, saveFollowed } from '../lib/settings/followed.ts';
import { rich } from './rich-text.tsx';
import { Words } from './Words.tsx';

interface Props {
  view: 'dispute' | 'entity';
  of: string;
  label: LocalText;
  /** What is on record now, which counts as seen. */
  record: SeenRecord;
  isFollowed: boolean;
}

/** Follows an entity or a question on this machine, or no longer. */
export function FollowButton({ view, of: key, label, record, isFollowed }: Props) {
  const change = () => {
    const area = browser.storage.local;
    const followed = { view, key, label, seen: record, seenAt: Date.now() };
    return isFollowed ? removeFollowed(area, key) : saveFollowed(area, followed);
  };
  return (
    <button type="button" class="pill" aria-pressed={isFollowed} onClick={() => void change()}>
      {rich('card.follow', {
        name: (
          <span class="unseen">
            <Words words={label} />
          </span>
        ),
      })}
    </button>
  );
}
