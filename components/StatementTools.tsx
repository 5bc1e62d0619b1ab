import { useContext } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { StatementView } from '../lib/messages/views.ts';
import { CiteMenu } from './CiteMenu.tsx';
import { findCorpus } from './find-corpus.ts';
import { PlaceOpener } from './place-opener.ts';
import { ReportMenu } from './ReportMenu.tsx';
import { StatementCorpora } from './statement-corpora.ts';

/** What a reader can do with a statement: see all that its source says, cite it, report an error in it. */
export function StatementTools({ statement }: { statement: StatementView }) {
  const corpus = findCorpus(statement.key, useContext(StatementCorpora));
  const open = useContext(PlaceOpener);
  if (!corpus) return null;
  const { key, source } = statement;
  return (
    <>
      {open && (
        <button
          type="button"
          class="to-source"
          onClick={() => open({ view: 'source', key: source.key, at: key })}
        >
          {t('source.open')}
        </button>
      )}
      <CiteMenu statement={statement} />
      <ReportMenu statement={statement} corrections={corpus.corrections} />
    </>
  );
}
