/** What a report on a page lists: every sentence with the questions that fit it and the claims that it is like. */
import type { PageReport, ReportedSentence } from '../../../lib/messages/messages.ts';
import type { ClaimView, QuestionView } from '../../../lib/messages/views.ts';

/** A question at a sentence. */
export interface ReportedQuestion {
  question: QuestionView;
  /** Number of a mention in the sentence that leads to it. */
  mention: number;
}

export interface ReportLine {
  sentence: ReportedSentence;
  /** Number of the mention that leads to the sentence. */
  mention: number;
  /** Each once, also where several corpora ask it; at least one where there is no claim. */
  questions: ReportedQuestion[];
  claims: ClaimView[];
}

/** The sentences in the order of the page; those whose questions and claims are gone are left out. */
export function listReportLines({ sentences, questions, claims }: PageReport): ReportLine[] {
  const byKey = new Map(
    questions.flatMap((question) => question.keys.map((key) => [key, question] as const)),
  );
  const claimOf = new Map(claims.map((claim) => [claim.key, claim]));
  return sentences.flatMap((sentence) => {
    const own = new Map<QuestionView, ReportedQuestion>();
    for (const { dispute, mention } of sentence.touches) {
      const question = byKey.get(dispute);
      if (question && !own.has(question)) own.set(question, { question, mention });
    }
    const like = sentence.claims.flatMap(({ claim, mention }) => {
      const view = claimOf.get(claim);
      return view ? [{ view, mention }] : [];
    });
    const mention = [...own.values(), ...like][0]?.mention;
    if (mention === undefined) return [];
    const views = like.map(({ view }) => view);
    return [{ sentence, mention, questions: [...own.values()], claims: views }];
  });
}
