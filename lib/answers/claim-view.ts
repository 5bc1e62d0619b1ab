import type { Statement } from '../corpus/records/records.ts';
import type { ClaimView, StatementView } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { readCorpusView } from './corpus-view.ts';
import type { RecordReader } from './record-reader.ts';
import { orderStatements, toStatementView } from './statement-view.ts';

/** Most answers to a claim that are told, and most statements of its question that are looked through. */
const mostAnswers = 3;
const mostSought = 200;

/** Rated ones first, else the earliest. */
function orderAnswers(views: readonly StatementView[]): StatementView[] {
  const ordered = orderStatements(views);
  return [
    ...ordered.filter(({ rating }) => rating !== null),
    ...ordered.filter(({ rating }) => rating === null),
  ];
}

/**
 * What stands against a claim: statements on its questions that answer it, or, where none says that
 * it does, those on another side than its own. `totals`: statements on each of its questions.
 */
async function findAnswers(
  reader: RecordReader,
  claim: Statement,
): Promise<{ answers: Statement[]; totals: number[] }> {
  const totals: number[] = [];
  const others = new Map<string, { statement: Statement; isOpposite: boolean }>();
  for (const { dispute, stance } of claim.stances) {
    const term = { of: 'stances-on', id: dispute } as const;
    const { records, total } = await reader.findMany('statement', term, mostSought);
    totals.push(total);
    for (const statement of records) {
      if (statement.id === claim.id || statement.status.state === 'withdrawn') continue;
      const isOpposite = statement.stances.some(
        (other) => other.dispute === dispute && other.stance !== stance,
      );
      others.set(statement.id, { statement, isOpposite });
    }
  }
  const all = [...others.values()];
  const direct = all.filter(({ statement }) => statement.answers.includes(claim.id));
  const answers = direct.length > 0 ? direct : all.filter(({ isOpposite }) => isOpposite);
  return { answers: answers.map(({ statement }) => statement), totals };
}

/** A claim with what answers it; null when it is not on record any more. */
export async function readClaimView(
  reader: RecordReader,
  generation: Generation,
  id: string,
): Promise<ClaimView | null> {
  const claim = await reader.findOne('statement', id);
  if (!claim || claim.status.state === 'withdrawn') return null;
  const [stance] = claim.stances;
  const [{ answers, totals }, dispute, statement, corpus] = await Promise.all([
    findAnswers(reader, claim),
    stance ? reader.findOne('dispute', stance.dispute) : null,
    toStatementView(reader, claim),
    readCorpusView(reader, generation),
  ]);
  const views = await Promise.all(answers.map((each) => toStatementView(reader, each)));
  return {
    key: reader.key(id),
    statement,
    answers: orderAnswers(views).slice(0, mostAnswers),
    answerCount: answers.length,
    dispute: dispute && {
      key: reader.key(dispute.id),
      question: reader.localize(dispute.question),
      statements: totals[0] ?? 0,
    },
    corpus,
  };
}
