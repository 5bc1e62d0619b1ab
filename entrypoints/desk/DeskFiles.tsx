import { FileButton } from '../../components/FileButton.tsx';
import { saveOwnFile } from '../../components/save-own-file.ts';
import { UnsavedWords } from '../../components/Unsaved.tsx';
import type { OwnSafety } from '../../lib/desk/own-views.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { KeptFile } from './KeptFile.tsx';

interface Props {
  safety: OwnSafety;
  act: Act;
}

const open = async (file: File) => {
  const address = URL.createObjectURL(file);
  try {
    await sendToBackground('importOwn', { file: address });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** What keeps the collection from being lost: files, and what is said while some of it is in none. */
export function DeskFiles({ safety, act }: Props) {
  const { statements, unsaved, saved, lost } = safety;
  return (
    <>
      {lost && (
        <div class="problem" role="alert">
          <p>{t('desk.lost', { count: lost.statements })}</p>
          <button
            type="button"
            class="plain"
            onClick={() => act('', () => sendToBackground('forgetOwnLoss', {}))}
          >
            {t('desk.lostRead')}
          </button>
        </div>
      )}
      {(unsaved > 0 || saved) && (
        <p class={unsaved > 0 ? 'problem' : 'hint'}>
          <UnsavedWords safety={safety} />
        </p>
      )}
      <p class="actions">
        <button type="button" class="plain" onClick={() => act(t('desk.saved'), saveOwnFile)}>
          {t('desk.save')}
        </button>
        <FileButton
          label={t('desk.open')}
          accept=".ndjson"
          open={(file) => void act(t('desk.opened'), () => open(file))}
        />
        {statements > 0 && <DeleteAll safety={safety} act={act} />}
      </p>
      <KeptFile file={safety.file} act={act} />
    </>
  );
}
