import { saveFile } from '../../components/save-file.ts';
import { t } from '../../lib/i18n/texts.ts';

/** A format in which something is saved. */
export interface Format {
  label: string;
  /** Of the file's name, without a point. */
  ending: string;
  /** Media type, such as `text/csv`. */
  type: string;
  print(): string;
}

interface Props {
  formats: readonly Format[];
  /** The file's name without its ending. */
  name: string;
  /** Not all of it is here yet. */
  isWaiting: boolean;
}

/** Saves what is shown in one of several formats, or prints it. */
export function SaveMenu({ formats, name, isWaiting }: Props) {
  return (
    <section class="export" aria-label={t('panel.export')}>
      <h3>{t('panel.export')}</h3>
      <p>
        {formats.map(({ label, ending, type, print }) => (
          <button
            key={ending}
            type="button"
            class="plain"
            disabled={isWaiting}
            onClick={() => saveFile(`${name}.${ending}`, type, print())}
          >
            {label}
          </button>
        ))}
        <button type="button" class="plain" disabled={isWaiting} onClick={() => window.print()}>
          {t('panel.print')}
        </button>
      </p>
    </section>
  );
}
