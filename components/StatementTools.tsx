import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CorpusView, StatementView } from '../lib/messages/views.ts';
import { CiteMenu } from './CiteMenu.tsx';
import { ReportMenu } from './ReportMenu.tsx';

/** The corpus whose statements stand below; without one statements stand without tools. */
export const StatementCorpus = createContext<CorpusView | null>(null);

/** What a reader can do with a statement: cite it, report an error in it. */
export function StatementTools({ statement }: { statement: StatementView }) {
  const corpus = useContext(StatementCorpus);
  if (!corpus) return null;
  return (
    <>
      <CiteMenu statement={statement} />
      <ReportMenu statement={statement} corrections={corpus.corrections} />
    </>
  );
}
