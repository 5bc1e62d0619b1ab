import type { OwnSafety } from '../lib/desk/own-views.ts';
import { t } from '../lib/i18n/texts.ts';
import { sendToBackground } from '../lib/messages/send.ts';
import { afterPaint } from './after-paint.ts';
import { formatInstant } from './format-amount.ts';
import { saveOwnFile } from './save-own-file.ts';
import { useAnswer } from './use-answer.ts';

/** How many statements are in no file, and when and how many the last file was saved with. */
export function UnsavedWords({ safety: { unsaved, saved } }: { safety: OwnSafety }) {
  return (
    <>
      {unsaved > 0 && t('desk.unsaved', { count: unsaved })}{' '}
      {saved &&
        t('desk.lastSaved', { when: formatInstant(saved.at), count: saved.statements ?? '?' })}
    </>
  );
}

/** Asked after what the reader came for. */
async function askSafety() {
  await afterPaint();
  return sendToBackground('getOwnSafety', {});
}

/** Says quietly that statements are in no file, and saves one; nothing where all are, or none. */
export function UnsavedNotice({ lead = '' }: { lead?: string }) {
  const [{ value: safety }, again] = useAnswer(askSafety);
  if (!safety || safety.unsaved === 0) return null;
  return (
    <div class="unsaved">
      <p>
        {lead} <UnsavedWords safety={safety} />
      </p>
      <p class="actions">
        <button type="button" class="plain" onClick={() => saveOwnFile().then(again, again)}>
          {t('desk.save')}
        </button>{' '}
        <a href="/desk.html">{t('desk.toCollection')}</a>
      </p>
    </div>
  );
}
