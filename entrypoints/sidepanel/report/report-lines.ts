/** What a report on a page lists: every sentence with the questions that fit it. */
import type { PageReport, ReportedSentence } from '../../../lib/messages/messages.ts';
import type { QuestionView } from '../../../lib/messages/views.ts';

/** A question at a sentence. */
export interface ReportedQuestion {
  question: QuestionView;
  /** Number of a mention in the sentence that leads to it. */
  mention: number;
}

export interface ReportLine {
  sentence: ReportedSentence;
  /** Each once, also where several corpora ask it; at least one. */
  questions: [ReportedQuestion, ...ReportedQuestion[]];
}

/** The sentences in the order of the page; those whose questions are gone are left out. */
export function listReportLines({ sentences, questions }: PageReport): ReportLine[] {
  const byKey = new Map(
    questions.flatMap((question) => question.keys.map((key) => [key, question] as const)),
  );
  return sentences.flatMap((sentence) => {
    const own = new Map<QuestionView, ReportedQuestion>();
    for (const { dispute, mention } of sentence.touches) {
      const question = byKey.get(dispute);
      if (question && !own.has(question)) own.set(question, { question, mention });
    }
    const [first, ...others] = own.values();
    return first ? [{ sentence, questions: [first, ...others] }] : [];
  });
}
