import { saveFile, toFileName } from '../../components/save-file.ts';
import { t } from '../../lib/i18n/texts.ts';
import { exportAnnotations } from './exports/export-annotations.ts';
import { exportCsv } from './exports/export-csv.ts';
import { exportMarkdown } from './exports/export-markdown.ts';
import type { ExportedDispute } from './exports/exported-dispute.ts';

const formats = [
  { label: t('panel.asCsv'), ending: 'csv', type: 'text/csv', print: exportCsv },
  { label: t('panel.asMarkdown'), ending: 'md', type: 'text/markdown', print: exportMarkdown },
  {
    label: t('panel.asAnnotations'),
    ending: 'jsonld',
    type: 'application/ld+json',
    print: exportAnnotations,
  },
];

interface Props {
  exported: ExportedDispute;
  /** Not all of it is here yet. */
  isWaiting: boolean;
}

/** Saves what the list shows, in three formats, or prints it. */
export function ExportMenu({ exported, isWaiting }: Props) {
  const name = toFileName(exported.dispute.question.text);
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
            onClick={() => saveFile(`${name}.${ending}`, type, print(exported))}
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
