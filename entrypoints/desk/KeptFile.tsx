import type { KeptFileView } from '../../lib/desk/own-views.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { Act } from './act.ts';
import { allowFile, canKeepFile, chooseFile, stopFile } from './kept-file.ts';

function sayState({ name, problem }: KeptFileView): string {
  if (problem === null) return t('desk.keptFile', { name });
  return t(problem === 'permission' ? 'desk.keptFilePermission' : 'desk.keptFileFailed', { name });
}

/** A file of the reader's that is written anew after each change; nothing where no browser can. */
export function KeptFile({ file, act }: { file: KeptFileView | null; act: Act }) {
  if (!canKeepFile()) return null;
  if (!file) {
    return (
      <p class="row">
        <button type="button" class="plain" onClick={() => act('', chooseFile)}>
          {t('desk.keepFile')}
        </button>
        <span class="hint">{t('desk.keepFileHint')}</span>
      </p>
    );
  }
  return (
    <p class={file.problem ? 'problem row' : 'row'}>
      <span>{sayState(file)}</span>
      {file.problem && (
        <button type="button" class="plain" onClick={() => act('', () => allowFile(file.name))}>
          {t(file.problem === 'permission' ? 'desk.allowFile' : 'desk.writeFile')}
        </button>
      )}
      <button type="button" onClick={() => act('', stopFile)}>
        {t('desk.stopFile')}
      </button>
    </p>
  );
}
