import { useContext } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { LocalText } from '../../lib/messages/views.ts';
import { openPanel } from '../../lib/panel/open-panel.ts';
import type { SeenRecord } from '../../lib/settings/followed.ts';
import { FollowButton } from '../FollowButton.tsx';
import { ListContext } from './list-context.ts';

interface Props {
  view: 'dispute' | 'entity';
  of: string;
  label: LocalText;
  record: SeenRecord;
}

/** The way to all statements of an entity or a question, and whether to follow it. */
export function Reach({ view, of: key, label, record }: Props) {
  const { tab, followed } = useContext(ListContext);
  const count = record.count;
  const name =
    view === 'dispute' ? plural('card.inPanel', count) : t('card.openEntity', { name: label.text });
  return (
    <p class="reach">
      <button type="button" class="pill" onClick={() => void openPanel({ view, key }, tab)}>
        {plural('card.allStatements', count)}
        <span class="unseen"> ({name})</span>
      </button>
      {followed && (
        <FollowButton
          view={view}
          of={key}
          label={label}
          record={record}
          isFollowed={followed.some((each) => each.key === key)}
        />
      )}
    </p>
  );
}
