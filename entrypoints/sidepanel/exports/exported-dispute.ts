/** What an export is made of: a question with the statements that the reader has left in view. */
import type { CorpusView, DisputeView } from '../../../lib/messages/views.ts';
import type { PlacedStatement } from '../filter-statements.ts';

export interface ExportedDispute {
  dispute: DisputeView;
  corpus: CorpusView;
  /** In the order of the list. */
  statements: PlacedStatement[];
}
