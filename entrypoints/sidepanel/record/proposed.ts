/** What the form begins with: what a page says, who speaks by its words, and what the reader's corpora have. */
import { isCountry } from '../../../lib/corpus/records/countries.ts';
import type { EntityKind } from '../../../lib/corpus/records/records.ts';
import { isNamed } from '../../../lib/drafting/kind-of-speaker.ts';
import { listAbout, listNewNames } from '../../../lib/drafting/list-about.ts';
import { createSpeakerMatcher, type KnownName } from '../../../lib/drafting/match-speaker.ts';
import { type Proposal, proposeStatements } from '../../../lib/drafting/propose.ts';
import type { Span } from '../../../lib/drafting/types.ts';
import { kindOfName } from '../../../lib/exchange/names/kind-of-name.ts';
import type { QuotedWords, SelectedWords, StatedSource } from '../../../lib/messages/recording.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import type { LocalText } from '../../../lib/messages/views.ts';
import { askEntities, findNames } from './name-in-corpora.ts';

/** An entity of a corpus by its key, or a name that is new. */
export interface NamedThing {
  key: string | null;
  name: string;
  /** Of a new one, where its name tells; a reader changes it on the desk. */
  kind?: EntityKind;
}

export interface ProposedQuestion {
  key: string;
  question: LocalText;
}

/** Everything that the form is filled with. */
export interface ProposedStatement {
  quotes: QuotedWords[];
  speech: 'direct' | 'reported' | 'narrated';
  speaker: NamedThing | null;
  /** The page's words that say who speaks. */
  speakerWords: string | null;
  /** EDTF. */
  said: string | null;
  about: NamedThing[];
  /** Names in the words that no corpus knows. */
  newNames: NamedThing[];
  /** The nearest first. */
  questions: ProposedQuestion[];
  /** Whether the first question is about what the words tell, and not only alike. */
  isFirstNear: boolean;
  source: StatedSource;
  publisher: NamedThing | null;
  /** Of a PDF, counted from 1. */
  page: number | null;
}

/** Longest text around a quotation in which names are looked for, UTF-16 code units. */
const longestAround = 8_000;
const mostQuestions = 8;

/** What is proposed of the text at a selection: the proposal that has most of it. */
function chooseProposal(proposals: readonly Proposal[], [start, end]: Span): Proposal | null {
  let best: Proposal | null = null;
  let most = 0;
  for (const proposal of proposals) {
    const common = proposal.stretches.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
      0,
    );
    if (common > most) [most, best] = [common, proposal];
  }
  return best;
}

/** The words around a speaker's that say so: from the name to the cue. */
function wordsOf(text: string, { mention, cue }: Pick<Proposal, 'mention' | 'cue'>): string | null {
  if (!mention) return null;
  const gap = cue ? Math.max(cue[0] - mention[1], mention[0] - cue[1]) : Number.POSITIVE_INFINITY;
  if (!cue || gap > 60) return text.slice(...mention);
  return text.slice(Math.min(mention[0], cue[0]), Math.max(mention[1], cue[1]));
}

/** The questions of the reader's corpora that are most like some words. */
async function searchQuestions(words: string): Promise<(ProposedQuestion & { isNear: boolean })[]> {
  const { questions } = await sendToBackground('findQuestions', { text: words.slice(0, 1_000) });
  return questions.map(({ key, question, isNear }) => ({ key, question, isNear }));
}

/** Names in the words that no corpus knows, each of the kind that it has by itself and by the word before it. */
function proposeNames(
  text: string,
  stretches: readonly Span[],
  known: readonly KnownName[],
  language: string,
): NamedThing[] {
  return listNewNames(text, stretches, known).map(({ name, start }) => {
    const isPlaced = /\b(?:in|near|at|from)\s+$/u.test(text.slice(Math.max(0, start - 8), start));
    const isLand = isCountry({ kind: 'place', label: { en: name, [language]: name } });
    return { key: null, name, kind: kindOfName(name.split(' '), isPlaced, isLand) };
  });
}

interface Told {
  text: string;
  /** Of the words in it, in their order. */
  stretches: readonly Span[];
  proposal: Proposal | null;
  quotes: QuotedWords[];
  source: StatedSource;
  page?: number | null;
}

/** Joins what a text says with what the reader's corpora have. */
export async function fillStatement(told: Told): Promise<ProposedStatement> {
  const { text, stretches, proposal, quotes, source, page = null } = told;
  const words = quotes.map(({ exact }) => exact).join(' ');
  const [first] = stretches;
  const from = Math.max(0, (first?.[0] ?? 0) - longestAround);
  const near = text.slice(from, (stretches.at(-1)?.[1] ?? 0) + longestAround / 4);
  const speaker = proposal?.speaker ?? null;
  const texts = [words, near, speaker ?? '', source.publisher ?? ''];
  const language = quotes[0]?.language || source.language;
  const [{ places, fits }, alike] = await Promise.all([
    findNames(texts, language, source.published),
    searchQuestions(words),
  ]);
  const namesIn = (index: number) => places.filter(({ text: own }) => own === index);
  const known = namesIn(1).map(({ entity, start, end }) => ({
    ...{ entity, start: start + from, end: end + from },
  }));
  const match = createSpeakerMatcher(text, known);
  const whole = (index: number, name: string | null) =>
    namesIn(index).find(({ start, end }) => start === 0 && end === name?.length)?.entity ?? null;
  const speakerKey = proposal ? (whole(2, speaker) ?? match(proposal)) : null;
  const publisherKey = whole(3, source.publisher);
  const inWords = [...new Set(namesIn(0).map(({ entity }) => entity))];
  // Of a long page only what stands near is read again, for each of its proposals.
  const inNear = stretches.map(([start, end]): Span => [start - from, end - from]);
  const newNames = proposeNames(near, inNear, namesIn(1), language);
  const areNamed = inWords.length > 0 || newNames.length > 0;
  const aboutKeys = areNamed ? inWords : listAbout(text, stretches, known, speakerKey);
  const asked = [speakerKey, publisherKey, ...aboutKeys].filter((key) => key !== null);
  const [entities, fitting] = await Promise.all([
    askEntities([...new Set(asked)]),
    fits.length > 0 ? sendToBackground('getQuestions', { keys: fits }) : { questions: [] },
  ]);
  const toThing = (key: string | null, name: string | null): NamedThing | null => {
    const label = key === null ? undefined : entities.get(key)?.label.text;
    if (key !== null && label !== undefined) return { key, name: label };
    return name === null ? null : { key: null, name };
  };
  const nearest = [
    ...fitting.questions.map(({ key, question }) => ({ key, question, isNear: true })),
    ...alike,
  ].sort((one, other) => Number(other.isNear) - Number(one.isNear));
  const questions = new Map(nearest.map(({ key, question }) => [key, { key, question }]));
  const name = speaker !== null && isNamed(speaker) ? speaker : null;
  return {
    ...{ quotes, source, page },
    speech: proposal?.speech ?? 'narrated',
    speaker: toThing(speakerKey, name),
    speakerWords: proposal && wordsOf(text, proposal),
    said: proposal?.said ?? null,
    about: aboutKeys.flatMap((key) => toThing(key, null) ?? []),
    newNames,
    questions: [...questions.values()].slice(0, mostQuestions),
    isFirstNear: nearest[0]?.isNear ?? false,
    publisher: toThing(publisherKey, source.publisher),
  };
}

const marks = /^[“"«„‘']\s*(.*?)[,،]?\s*[”"»“’']$/su;

/** Without quotation marks at both ends, which are the page's and no part of the words. */
function dropMarks(quotation: QuotedWords): QuotedWords {
  const [, inner] = marks.exec(quotation.exact) ?? [];
  if (!inner || /[“”"«»„]/u.test(inner)) return quotation;
  const at = quotation.exact.indexOf(inner);
  const { exact, prefix, suffix } = quotation;
  if (prefix === '' && suffix === '') return { ...quotation, exact: inner };
  return {
    ...{ ...quotation, exact: inner, prefix: prefix + exact.slice(0, at) },
    suffix: exact.slice(at + inner.length) + suffix,
  };
}

/** Fills the form from what is selected. */
export async function fillFromSelection(selected: SelectedWords): Promise<ProposedStatement> {
  const { passage, source, page } = selected;
  const { text, start, end } = passage;
  const quotation = dropMarks(selected.quotation);
  const proposals = proposeStatements(
    text,
    source.published,
    quotation.language || source.language,
  );
  const proposal = chooseProposal(proposals, [start, end]);
  return fillStatement({
    text,
    stretches: [[start, end]],
    proposal,
    quotes: [quotation],
    source,
    page,
  });
}
