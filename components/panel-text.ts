/** Every sentence and word that the side panel shows besides those of text.ts. */
import { formatNumber, plural } from './plural.ts';

export const panelText = {
  name: 'Gainsay',
  questionOnRecord: 'Question on record',
  about: 'About',
  summary: (statements: number, speakers: number, sources: number) =>
    `${plural(statements, { one: '# statement', other: '# statements' })} by ` +
    `${plural(speakers, { one: '# speaker', other: '# speakers' })} in ` +
    `${plural(sources, { one: '# document', other: '# documents' })}`,
  earliestFirst: 'Earliest first; where no day is known, the first day that it may be.',
  shown: (shown: number, all: number) =>
    shown === all
      ? plural(all, { one: '# statement', other: '# statements' })
      : `${formatNumber(shown)} of ${plural(all, { one: '# statement', other: '# statements' })}`,
  nothingPasses: 'No statement fits what you have chosen.',
  showAll: 'Show all',

  timeline: (count: number) =>
    `Timeline of ${plural(count, { one: '# statement', other: '# statements' })}; the list below says the same in words`,
  undated: (count: number) =>
    plural(count, {
      one: '# statement without a date is not on the line',
      other: '# statements without a date are not on the line',
    }),

  filters: 'Which statements are listed',
  any: 'any',
  speaker: 'Speaker',
  publisher: 'Published by',
  speech: 'How it is on record',
  fromYear: 'From',
  toYear: 'Until',

  sources: 'Sources',
  sourceStatements: (count: number) =>
    plural(count, { one: '# statement of this list', other: '# statements of this list' }),

  export: 'Save what is shown',
  asCsv: 'Table (CSV)',
  asMarkdown: 'Text (Markdown)',
  asAnnotations: 'Web annotations (JSON-LD)',
  print: 'Print',

  questions: 'Questions on record',

  gone: 'This is not in your corpora any more.',
  failed: 'What is on record could not be read.',
  startTitle: 'Statements and counter-statements',
  start:
    'A question that you open from the toolbar popup stands here with everything on record about it.',
};
