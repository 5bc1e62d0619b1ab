import { useState } from 'preact/hooks';
import type { OwnSafety } from '../../lib/desk/own-views.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';

/** Deletes the whole collection, after it was asked and said how much would go. */
export function DeleteAll({ safety, act }: { safety: OwnSafety; act: Act }) {
  const [isAsking, setAsking] = useState(false);
  const { statements: count, unsaved } = safety;
  const remove = async () => {
    setAsking(false);
    await act(t('desk.deleted'), () => sendToBackground('deleteAllOwn', {}));
  };
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {t('desk.deleteAll')}
      </button>
    );
  }
  return (
    <span class="confirm" role="alertdialog" aria-label={t('desk.deleteAll')}>
      {t('desk.deleteAllAsk', { count, unsaved })}{' '}
      <button type="button" class="plain" onClick={remove}>
        {t('desk.deleteAllYes')}
      </button>{' '}
      <button
        type="button"
        class="plain"
        ref={(element) => element?.focus()}
        onClick={() => setAsking(false)}
      >
        {t('desk.deleteAllNo')}
      </button>
    </span>
  );
}
