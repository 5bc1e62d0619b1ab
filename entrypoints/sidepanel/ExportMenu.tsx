import { toFileName } from '../../components/save-file.ts';
import { t } from '../../lib/i18n/texts.ts';
import { exportAnnotations } from './exports/export-annotations.ts';
import { exportCsv } from './exports/export-csv.ts';
import { exportMarkdown } from './exports/export-markdown.ts';
import type { ExportedDispute } from './exports/exported-dispute.ts';
import { SaveMenu } from './SaveMenu.tsx';

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
  return (
    <SaveMenu
      formats={formats.map((format) => ({ ...format, print: () => format.print(exported) }))}
      name={toFileName(exported.dispute.question.text)}
      isWaiting={isWaiting}
    />
  );
}
