/** Every sentence and word of the interface that the card and the shared components show. */
import type { EntitySummary, StatementView } from '../lib/messages/views.ts';
import type { Order } from '../lib/settings/settings.ts';
import { formatNumber, plural } from './plural.ts';

export const text = {
  stances: { affirms: 'affirms', denies: 'denies', qualifies: 'qualifies' },
  sides: { affirms: 'Affirmed', denies: 'Denied', qualifies: 'Qualified' },
  statementsOnSide: (count: number) => plural(count, { one: '# statement', other: '# statements' }),
  emptySide: 'No statement on this side in this corpus',
  noCounterStatement: 'No counter-statement on record in this corpus',
  notCovered:
    'Not covered: this corpus asks no question about these statements, so it has not looked for counter-statements.',

  speech: {
    direct: 'quoted',
    reported: 'reported',
    narrated: 'source’s own account',
  } satisfies Record<StatementView['speech'], string>,
  speechMeaning: {
    direct: 'The speaker’s words as the source quotes them',
    reported: 'What the source says the speaker said, put in our own words',
    narrated: 'What the source itself says, put in our own words',
  } satisfies Record<StatementView['speech'], string>,
  speakerUnclear: 'Speaker unclear',
  answersSpeaker: (speaker: string) => `Answers: ${speaker}`,
  answersStatement: 'Answers another statement',
  wordsOmitted: 'the source’s own words stand between the two quotations',
  inOtherWords: 'In other words:',
  sourceWording: 'The source’s wording',
  via: (relays: string) => `via ${relays}`,
  sourceUnnamed: 'Source not named',
  paraphrase: 'paraphrase',
  opensInNewTab: 'opens in a new tab',
  note: 'Note',
  questionNote: 'About this question',
  sourceNote: 'Source note',
  whyThisDate: 'Why this date?',
  ratedBy: (organisation: string | null) =>
    `Rated by ${organisation ?? 'the fact-checker'}, in its own words:`,
  corrected: 'corrected',
  whatWasCorrected: 'What was corrected?',
  withdrawn: 'withdrawn',
  withdrawnStatement: 'The corpus has withdrawn this statement.',

  dateNotGiven: 'date not given',
  dayNotGiven: (month: string) => `${month}, day not given`,
  monthNotGiven: (year: string) => `${year}, month not given`,
  inferred: (date: string) => `${date}, inferred`,
  about: (date: string) => `about ${date}`,
  orLater: (date: string) => `${date} or later`,

  showMore: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
  otherStatements: (count: number) =>
    plural(count, { one: '# other statement', other: '# other statements' }),
  statements: (count: number) => plural(count, { one: '# statement', other: '# statements' }),
  qualifying: 'Qualified',

  corpusVersion: (title: string, version: number) => `${title}, version ${formatNumber(version)}`,
  coverage: 'Coverage',
  coverageIncluded: 'What is in',
  coverageExcluded: 'What is not',
  coverageMissing: 'Whose voices are missing',
  corpusSize: (statements: number, disputes: number) =>
    `${plural(statements, { one: '# statement', other: '# statements' })} on ` +
    plural(disputes, { one: '# question', other: '# questions' }),
  publishedBy: 'Published by',
  corrections: 'Report an error',
  nameTheStatement: 'Name this statement in your report:',

  cite: 'Cite',
  citationStyles: { apa: 'APA', chicago: 'Chicago', bibtex: 'BibTeX', link: 'Link' },
  noAddress: 'No address of this source is on record.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not let Gainsay copy here: select the text and copy it.',

  onRecord: 'On record',
  candidates: 'This name may mean',
  questionPlace: (place: number, count: number) => {
    const questions = plural(count, { one: '# question', other: '# questions' });
    return count === 1 ? questions : `${formatNumber(place)} of ${questions}`;
  },
  questions: 'Questions',
  openAll: (count: number) => `Open all ${formatNumber(count)}`,
  inPanel: (statements: number) =>
    plural(statements, {
      one: '# statement on this question, in the side panel',
      other: '# statements on this question, in the side panel',
    }),
  openEntity: (name: string) => `Everything about ${name}, in the side panel`,
  pin: 'Keep this card open',
  follow: 'Follow',
  previous: 'Previous question',
  next: 'Next question',
  nearestFirst: 'Nearest to your sentence first',
  bothSidesFirst: 'Questions with both sides first',
  newestFirst: 'Newest first',
  order: 'Order',
  orders: {
    nearest: 'As your sentence asks',
    earliest: 'Earliest first',
    newest: 'Newest first',
  } satisfies Record<Order, string>,
  orderMeaning: {
    earliest: 'The question, the side and the statement that came first stand first.',
    newest: 'The question, the side and the statement that came last stand first.',
  },
  undatedLast: 'What carries no date stands last.',
  someQuestions: (shown: number, all: number) =>
    `${formatNumber(shown)} of ${plural(all, { one: '# question', other: '# questions' })} can be turned over here.`,
  why: 'Why?',
  matchedWords: 'This question comes first because it shares these words with your sentence:',
  noMatchedWords:
    'No question on record shares a telling word with your sentence, so questions with both sides come first.',
  earlierSideFirst: 'The side that spoke first stands first',
  earliestFirst: 'Earliest first',
  sentence: (words: string) => `${words}.`,
  loading: 'Looking up what is on record…',
  nothingOnRecord:
    'Nothing is on record about this in your corpora: they do not cover it. Others may.',
  cardFailed: 'What is on record could not be read.',
  tryAgain: 'Try again',
};

/** "6 questions, 4 with both sides on record", and what is said when there are fewer. */
export function summarise(entity: EntitySummary): string {
  if (entity.disputes === 0) return text.statements(entity.statements);
  const questions = plural(entity.disputes, { one: '# question', other: '# questions' });
  if (entity.twoSided === 0) return `${questions}, one side only in your corpora`;
  if (entity.disputes === 1) return `${questions}, both sides on record`;
  return `${questions}, ${formatNumber(entity.twoSided)} with both sides on record`;
}
