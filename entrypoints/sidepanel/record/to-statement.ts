/** From what the form shows to what is saved. */
import type { EntityChoice, RecordedStatement } from '../../../lib/desk/recorded-statement.ts';
import { kindOfSpeaker } from '../../../lib/drafting/kind-of-speaker.ts';
import { language as interfaceLanguage, t } from '../../../lib/i18n/texts.ts';
import type { NamedThing, ProposedStatement } from './proposed.ts';

/** The reader's part of the form. */
export interface FormState {
  speaker: NamedThing | null;
  said: string;
  speech: ProposedStatement['speech'];
  about: NamedThing[];
  /** A key, `new` or `none`. */
  question: string;
  questionWords: string;
  stance: 'affirms' | 'denies' | 'qualifies' | null;
  /** Key of a statement; empty for none. */
  answers: string;
  claim: string;
  title: string;
  publisher: NamedThing | null;
  author: string;
  published: string;
  isPrivate: boolean;
}

const orNull = (text: string) => text.trim() || null;

const choose = ({ key, name, kind }: NamedThing, other?: 'organization'): EntityChoice =>
  key === null ? { name, kind: kind ?? other ?? kindOfSpeaker(name) } : { key };

const chosen = (thing: NamedThing | null, kind?: 'organization'): EntityChoice | null =>
  thing === null || thing.name.trim() === '' ? null : choose(thing, kind);

/** @param seen the day, `YYYY-MM-DD` */
export function toStatement(
  { quotes, source, speakerWords, page }: ProposedStatement,
  form: FormState,
  seen: string,
): RecordedStatement {
  const { question, questionWords } = form;
  const isNew = question === 'new' && questionWords.trim() !== '';
  const asked = isNew
    ? { question: questionWords }
    : question === 'new' || question === 'none'
      ? null
      : { key: question };
  return {
    quotes: quotes.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix })),
    source: {
      ...{ address: source.address, seenAt: source.seenAt, seen, title: orNull(form.title) },
      ...{ publisher: chosen(form.publisher, 'organization'), author: orNull(form.author) },
      published: orNull(form.published),
      language: quotes[0]?.language || source.language || 'und',
    },
    speaker: chosen(form.speaker),
    ...{ speakerWords, role: null, said: orNull(form.said), speech: form.speech },
    claim: orNull(form.claim),
    about: form.about.map((thing) => choose(thing)),
    question: asked,
    stance: asked && form.stance,
    answers: asked && form.answers ? [form.answers] : [],
    note: page === null ? null : t('reading.pageNumber', { page }),
    wordsLanguage: interfaceLanguage.split('-')[0] ?? 'en',
    isPrivate: form.isPrivate,
  };
}

/** What was asked for from a question: its key, and that of a statement to respond to. */
export interface AskedFor {
  question: string | null;
  answers: string | null;
}

/** The form as it is filled. How the statement answers the question is for the reader to say. */
export function toForm(proposed: ProposedStatement, asked: AskedFor): FormState {
  const { speaker, said, speech, about, questions, isFirstNear, source, publisher } = proposed;
  return {
    ...{ speaker, speech, about, publisher, said: said ?? '', stance: null },
    question: asked.question ?? (isFirstNear ? questions[0]?.key : null) ?? 'none',
    ...{ questionWords: '', answers: asked.answers ?? '', claim: '', isPrivate: false },
    ...{
      title: source.title ?? '',
      author: source.author ?? '',
      published: source.published ?? '',
    },
  };
}
