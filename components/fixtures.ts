/** Fictional views for tests and previews: a village quarrels about its bridge. */
import { readDate } from '../lib/corpus/records/dates.ts';
import type { DisputePreview, EntityPreview, SidePreview } from '../lib/messages/preview-views.ts';
import type {
  ClaimView,
  CorpusView,
  DisputeView,
  EntityView,
  LocalText,
  QuestionSides,
  QuotationView,
  SourceDetails,
  SourceView,
  StatementView,
} from '../lib/messages/views.ts';

const corpusId = 'https://corpora.example/lindow';

function toKey(id: string): string {
  return `${corpusId}#${id}`;
}

export function toLocal(text: string, language = 'en'): LocalText {
  return { text, language };
}

export const source: SourceView = {
  key: toKey('herald-2019-05-04'),
  title: toLocal('Engineers split over the old bridge'),
  publisher: toLocal('Lindow Herald'),
  via: [],
  url: 'https://herald.example/bridge',
  published: readDate('2019-05-04'),
  note: null,
};

/** Two statements of one document, the second outside of all questions. */
export const makeSourceDetails = (): SourceDetails => ({
  source,
  links: [
    { url: 'https://herald.example/bridge', kind: 'original' },
    { url: 'https://archive.example/herald/bridge', kind: 'archived' },
  ],
  corpus,
  statements: [
    {
      statement: makeStatement('mayor-quoted'),
      stances: [
        {
          key: toKey('lorries'),
          question: toLocal('Can the bridge carry lorries?'),
          stance: 'affirms',
        },
      ],
    },
    { statement: makeStatement('undisputed'), stances: [] },
  ],
});

/** The mayor's quotation, as a page has it that changed two words. */
export const makeQuotation = (parts: QuotationView['parts']): QuotationView => ({
  key: toKey('mayor-quoted/0'),
  language: 'en',
  isElsewhere: false,
  isExact: parts.every(({ kind }) => kind === 'same'),
  parts,
  reversed: [],
  statement: makeStatement('mayor-quoted'),
  corpus,
  disputes: [{ key: toKey('lorries'), question: toLocal('Can the bridge carry lorries?') }],
});

/** A quotation of the mayor's, changed as asked. */
export function makeStatement(id: string, changes: Partial<StatementView> = {}): StatementView {
  return {
    key: toKey(id),
    speaker: { key: toKey('ada-fenn'), label: toLocal('Ada Fenn') },
    role: toLocal('Mayor of Lindow'),
    said: readDate('2019-05-03'),
    speech: 'direct',
    claim: toLocal('The old bridge can carry lorries.'),
    quotes: [toLocal('The bridge has stood for two hundred years and will carry any lorry we own')],
    source,
    answers: [],
    rating: null,
    note: null,
    status: 'current',
    statusReason: null,
    ...changes,
  };
}

export const reported = makeStatement('council-reported', {
  speaker: { key: toKey('county-council'), label: toLocal('County Council') },
  role: null,
  said: readDate('2019-04'),
  speech: 'reported',
  claim: toLocal('The bridge cannot bear vehicles above three tonnes.'),
  quotes: [],
});

export const inferredDate = makeStatement('engineer-inferred', {
  speaker: { key: toKey('tom-ashby'), label: toLocal('Tom Ashby') },
  role: toLocal('county engineer'),
  said: readDate('2019-04-25?'),
  quotes: [toLocal('Two of the piers have moved'), toLocal('nobody should be surprised')],
  answers: [{ key: toKey('mayor-quoted'), speaker: toLocal('Ada Fenn') }],
  note: toLocal('“Thursday” in an article of 26 April 2019; the year is that of the article.'),
});

export const speakerUnclear = makeStatement('unclear', {
  speaker: null,
  role: null,
  said: null,
  quotes: [toLocal('They measured the wrong arch')],
  note: toLocal('The article quotes two people in one paragraph and does not say which spoke.'),
  source: { ...source, url: null, published: null, note: toLocal('The copy carries no date.') },
});

export const rated = makeStatement('rated', {
  speaker: { key: toKey('county-facts'), label: toLocal('County Facts') },
  role: null,
  speech: 'narrated',
  claim: toLocal('The measurement of 2018 covered all five arches.'),
  quotes: [toLocal('all five arches were measured in 2018')],
  rating: toLocal('Mostly right'),
  source: { ...source, publisher: toLocal('County Facts') },
  status: 'corrected',
  statusReason: toLocal('The number of arches was four in the first version.'),
});

/** The mayor's claim and the rated answer to it; none as asked. */
export const makeClaim = (answers: StatementView[] = [rated]): ClaimView => ({
  key: toKey('mayor-quoted'),
  statement: makeStatement('mayor-quoted', { quotes: [], speech: 'reported' }),
  answers,
  answerCount: answers.length,
  dispute: {
    ...{ key: toKey('lorries'), question: toLocal('Can the bridge carry lorries?') },
    statements: 1 + answers.length,
  },
  corpus,
});

export const twoSided: DisputeView = {
  key: toKey('bridge-carries-lorries'),
  question: toLocal('Can the old bridge of Lindow carry lorries?'),
  note: null,
  twoSided: true,
  sides: [
    { stance: 'denies', statements: [reported, inferredDate] },
    { stance: 'affirms', statements: [makeStatement('mayor-quoted')] },
  ],
  qualifying: [speakerUnclear],
  joined: null,
};

export const oneSided: DisputeView = {
  key: toKey('bridge-closed-in-winter'),
  question: toLocal('Was the bridge closed in the winter of 2018?'),
  note: toLocal('Only the council’s minutes are in the corpus.'),
  twoSided: false,
  sides: [
    { stance: 'affirms', statements: [rated] },
    { stance: 'denies', statements: [] },
  ],
  qualifying: [],
  joined: null,
};

/** Both sides of a question in few words: the council denies, the mayor affirms. */
export const sides: QuestionSides = {
  sides: [
    {
      ...{ stance: 'denies', count: 2 },
      voice: {
        statement: toKey('engineer-inferred'),
        speaker: toLocal('Tom Ashby'),
        ...{ said: readDate('2019-04-25?'), isQuoted: true },
      },
    },
    {
      ...{ stance: 'affirms', count: 1 },
      voice: {
        statement: toKey('mayor-quoted'),
        speaker: toLocal('Ada Fenn'),
        ...{ said: readDate('2019-05-03'), isQuoted: true },
      },
    },
  ],
  qualifying: 1,
};

export const corpus: CorpusView = {
  id: corpusId,
  title: toLocal('Lindow bridge 2019'),
  publisher: toLocal('Lindow Reading Room'),
  vouch: { mark: null, isAlike: false },
  version: 3,
  importedAt: Date.UTC(2026, 10, 21),
  coverage: {
    included: toLocal('Two newspapers of the county, April and May 2019.'),
    excluded: toLocal('Letters to the editor and what was said in the council’s closed sessions.'),
    missingVoices: toLocal('The lorry drivers, whom neither newspaper asked.'),
    from: readDate('2019-04'),
    to: readDate('2019-05'),
  },
  corrections: {
    url: 'https://corpora.example/lindow/errors',
    text: toLocal('Write to the reading room'),
  },
  statements: 27,
  disputes: 4,
  entities: 12,
  documents: 2,
};

/** Another corpus, which has the same bridge. */
export const otherCorpus: CorpusView = {
  ...corpus,
  id: 'https://corpora.example/ford',
  title: toLocal('The ford'),
};

/** A question that the other corpus asks the other way round, as it says itself. */
export const joined: DisputeView = {
  ...twoSided,
  sides: [
    { stance: 'denies', statements: [reported, inferredDate] },
    {
      stance: 'affirms',
      statements: [
        makeStatement('mayor-quoted'),
        makeStatement('ferry', {
          key: `${otherCorpus.id}#ferry`,
          quotes: [toLocal('It bears me')],
        }),
      ],
    },
  ],
  joined: {
    questions: [
      {
        key: `${otherCorpus.id}#closed`,
        question: toLocal('Is the bridge unfit for lorries?'),
        note: toLocal('The ford counts carts as lorries.'),
        inverted: true,
      },
    ],
    claims: [{ corpus: otherCorpus.id, other: corpusId, inverted: true }],
  },
};

export const view: EntityView = {
  entity: {
    key: toKey('old-bridge'),
    keys: [toKey('old-bridge')],
    kind: 'place',
    label: toLocal('Old Bridge'),
    description: toLocal('Stone bridge over the Lin'),
    mark: 'two-sided',
    disputes: 2,
    twoSided: 1,
    statements: 6,
  },
  corpora: [corpus],
  disputes: [twoSided, oneSided],
  elsewhere: [],
  statements: [makeStatement('undisputed')],
  total: { disputes: 2, statements: 1 },
};

/** A person who only speaks: statements, no question. */
const speakerView: EntityView = {
  ...view,
  entity: {
    ...view.entity,
    key: toKey('ada-fenn'),
    keys: [toKey('ada-fenn')],
    kind: 'person',
    label: toLocal('Ada Fenn'),
    description: toLocal('Mayor of Lindow from 2015'),
    mark: 'one-sided',
    disputes: 0,
    twoSided: 0,
    statements: 2,
  },
  disputes: [],
  statements: [makeStatement('undisputed'), inferredDate],
  total: { disputes: 0, statements: 2 },
};

/** Known by name, with nothing on record. */
const emptyView: EntityView = {
  ...speakerView,
  entity: { ...speakerView.entity, mark: null, statements: 0 },
  statements: [],
  total: { disputes: 0, statements: 0 },
};

/** A side with one voice, and as many statements as told. */
function makeSide(
  stance: SidePreview['stance'],
  voice: StatementView | null,
  count = Number(voice !== null),
): SidePreview {
  return { stance, count, voice, since: voice?.said?.min ?? null };
}

/** The questions of above, as a card and lists show them. */
export const twoSidedPreview: DisputePreview = {
  key: twoSided.key,
  keys: [twoSided.key],
  question: twoSided.question,
  note: null,
  twoSided: true,
  sides: [makeSide('denies', inferredDate, 2), makeSide('affirms', makeStatement('mayor-quoted'))],
  qualifying: makeSide('qualifies', speakerUnclear),
  onlyVoices: null,
  joined: [],
};

export const oneSidedPreview: DisputePreview = {
  ...twoSidedPreview,
  key: oneSided.key,
  keys: [oneSided.key],
  question: oneSided.question,
  note: oneSided.note,
  twoSided: false,
  sides: [makeSide('affirms', rated), makeSide('denies', null)],
  qualifying: makeSide('qualifies', null),
  onlyVoices: { named: [toLocal('County Facts')], count: 1 },
};

export const joinedPreview: DisputePreview = {
  ...twoSidedPreview,
  keys: [twoSided.key, `${otherCorpus.id}#closed`],
  sides: [
    makeSide('denies', inferredDate, 2),
    makeSide('affirms', makeStatement('mayor-quoted'), 2),
  ],
  joined: joined.joined?.questions ?? [],
};

export const preview: EntityPreview = {
  entity: view.entity,
  corpora: [corpus],
  disputes: [twoSidedPreview, oneSidedPreview],
  fits: true,
  otherLanguage: null,
  matchedWords: ['lorries', 'bridge'],
  matchedEntities: [],
  matchedDates: [],
  others: { count: 1, voice: null },
  total: { disputes: 2 },
};

export const speakerPreview: EntityPreview = {
  ...preview,
  entity: speakerView.entity,
  disputes: [],
  fits: false,
  matchedWords: [],
  others: { count: 2, voice: makeStatement('undisputed') },
  total: { disputes: 0 },
};

export const emptyPreview: EntityPreview = {
  ...speakerPreview,
  entity: emptyView.entity,
  others: { count: 0, voice: null },
};
