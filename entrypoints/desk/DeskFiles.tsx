import { FileButton } from '../../components/FileButton.tsx';
import { saveFile } from '../../components/save-file.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';

interface Props {
  /** Statements that no saved file has. */
  unsaved: number;
  act: Act;
}

const save = async () => {
  const { text } = await sendToBackground('exportOwn', {});
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`gainsay-${day}.ndjson`, 'application/x-ndjson', text);
};

const open = async (file: File) => {
  const address = URL.createObjectURL(file);
  try {
    await sendToBackground('importOwn', { file: address });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** The collection as a file, and from one; a warning while some of it is in none. */
export function DeskFiles({ unsaved, act }: Props) {
  return (
    <>
      {unsaved > 0 && <p class="problem">{t('desk.unsaved', { count: unsaved })}</p>}
      <p class="actions">
        <button type="button" class="plain" onClick={() => act(t('desk.saved'), save)}>
          {t('desk.save')}
        </button>
        <FileButton
          label={t('desk.open')}
          accept=".ndjson"
          open={(file) => void act(t('desk.opened'), () => open(file))}
        />
      </p>
    </>
  );
}
