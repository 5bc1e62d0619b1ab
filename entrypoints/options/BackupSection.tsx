import { useState } from 'preact/hooks';
import { optionsText } from '../../components/options-text.ts';
import { saveFile } from '../../components/save-file.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import { useAction } from './use-action.ts';

function originsOf(subscriptions: readonly SubscriptionView[]): string[] {
  return subscriptions.flatMap(({ originPattern }) => originPattern ?? []);
}

/** Settings and subscriptions as a file, and from one. */
export function BackupSection() {
  const [added, setAdded] = useState<SubscriptionView[] | null>(null);
  const { problem, run } = useAction();
  const save = () =>
    run(async () => {
      const { text } = await sendToBackground('exportSettings', {});
      saveFile('gainsay-settings.json', 'application/json', text);
    });
  const read = (file: File) =>
    run(async () => {
      const imported = await sendToBackground('importSettings', { text: await file.text() });
      setAdded(imported.added);
    });
  const permit = () =>
    run(async () => {
      const isGranted = await browser.permissions.request({ origins: originsOf(added ?? []) });
      if (!isGranted) return;
      setAdded([]);
      await sendToBackground('syncNow', { corpus: null });
    });
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{optionsText.backup}</h2>
      <p>{optionsText.backupWords}</p>
      <p class="actions">
        <button type="button" class="plain" onClick={save}>
          {optionsText.exportSettings}
        </button>
        <label class="plain file">
          {optionsText.importSettings}
          <input
            type="file"
            class="unseen"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {added && (
        <p role="status">
          {optionsText.imported(added.length)}{' '}
          {originsOf(added).length > 0 && (
            <button type="button" class="plain" onClick={permit}>
              {optionsText.permitAdded}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
