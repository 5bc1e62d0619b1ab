import { useCallback, useState } from 'preact/hooks';
import { FileButton } from '../../components/FileButton.tsx';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { saveFile } from '../../components/save-file.ts';
import { UnsavedNotice } from '../../components/Unsaved.tsx';
import { useAction } from '../../components/use-action.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';

/** Of added subscriptions, the hosts that the browser does not let Gainsay ask yet. */
async function withoutPermission(added: readonly SubscriptionView[]): Promise<SubscriptionView[]> {
  const asked = added.map(async (subscription) => {
    const origins = originsOf([subscription]);
    const isPermitted = await browser.permissions.contains({ origins });
    return isPermitted ? [] : [subscription];
  });
  return (await Promise.all(asked)).flat();
}

function originsOf(subscriptions: readonly SubscriptionView[]): string[] {
  return subscriptions.flatMap(({ originPattern }) => originPattern ?? []);
}

/** Settings and subscriptions as a file, and from one. */
export function BackupSection() {
  const [added, setAdded] = useState<SubscriptionView[] | null>(null);
  const [refused, setRefused] = useState<SubscriptionView[]>([]);
  const { problem, run } = useAction();
  const ask = useCallback(() => sendToBackground('getFollowing', {}), []);
  const [following] = useAnswer(ask);
  const save = () =>
    run(async () => {
      const { text } = await sendToBackground('exportSettings', {});
      saveFile('gainsay-settings.json', 'application/json', text);
    });
  const read = (file: File) =>
    run(async () => {
      const imported = await sendToBackground('importSettings', { text: await file.text() });
      setAdded(imported.added);
      setRefused(await withoutPermission(imported.added));
    });
  const permit = () =>
    run(async () => {
      const isGranted = await browser.permissions.request({ origins: originsOf(refused) });
      if (!isGranted) return;
      setRefused([]);
      await sendToBackground('syncNow', { corpus: null });
    });
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('options.backup')}</h2>
      <p>
        {t('options.backupWords')}{' '}
        {following.value &&
          (following.value.problem === null
            ? t('options.following')
            : t(`options.notFollowing.${following.value.problem}`))}
      </p>
      <p class="actions">
        <button type="button" class="plain" onClick={save}>
          {t('options.exportSettings')}
        </button>
        <FileButton
          label={t('options.importSettings')}
          accept="application/json,.json"
          open={(file) => void read(file)}
        />
      </p>
      <UnsavedNotice lead={t('desk.notInSettings')} />
      {problem && (
        <div class="problem" role="alert">
          <ProblemWords problem={problem} />
        </div>
      )}
      {added && (
        <p role="status">
          {t('options.imported', {
            subscriptions: plural('options.subscriptionsAdded', added.length),
          })}{' '}
          {originsOf(refused).length > 0 && (
            <button type="button" class="plain" onClick={permit}>
              {t('options.permitAdded')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
