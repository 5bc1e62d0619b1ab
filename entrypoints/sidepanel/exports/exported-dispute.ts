/** What an export is made of: a question with the statements that the reader has left in view. */
import type { CorpusView, DisputeView } from '../../../lib/messages/views.ts';
import type { PlacedStatement } from '../filter-statements.ts';

export interface ExportedDispute {
  dispute: DisputeView;
  /** Those whose statements may be among these, the question's own first. */
  corpora: CorpusView[];
  /** In the order of the list. */
  statements: PlacedStatement[];
}
