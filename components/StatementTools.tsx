import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { CorpusView, StatementView } from '../lib/messages/views.ts';
import { CiteMenu } from './CiteMenu.tsx';
import { PlaceOpener } from './place-opener.ts';
import { ReportMenu } from './ReportMenu.tsx';

/** The corpus whose statements stand below; without one statements stand without tools. */
export const StatementCorpus = createContext<CorpusView | null>(null);

/** What a reader can do with a statement: see all that its source says, cite it, report an error in it. */
export function StatementTools({ statement }: { statement: StatementView }) {
  const corpus = useContext(StatementCorpus);
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
