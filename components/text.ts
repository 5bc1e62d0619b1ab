/** Every sentence and word of the interface that the card and the shared components show. */
import type { EntitySummary, StatementView } from '../lib/messages/views.ts';
import { formatNumber, plural } from './plural.ts';

export const text = {
  stances: { affirms: 'affirms', denies: 'denies', qualifies: 'qualifies' },
  sides: { affirms: 'Affirmed', denies: 'Denied', qualifies: 'Qualified' },
  statementsOnSide: (count: number) => plural(count, { one: '# statement', other: '# statements' }),
  emptySide: 'No statement on this side in this corpus',

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
  previous: 'Previous question',
  next: 'Next question',
  nearestFirst: 'Nearest to your sentence first',
  bothSidesFirst: 'Questions with both sides first',
  why: 'Why?',
  matchedWords: 'This question comes first because it shares these words with your sentence:',
  noMatchedWords:
    'No question on record shares a telling word with your sentence, so questions with both sides come first.',
  earlierSideFirst: 'The side that spoke first stands first',
  earliestFirst: 'Earliest first',
  sentence: (words: string) => `${words}.`,
  loading: 'Looking up what is on record…',
  nothingOnRecord: 'Nothing is on record about this in your corpora.',
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
