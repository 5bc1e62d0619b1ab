/** Questions, made ready to be held against sentences. */
import type { WordTable } from '../ranking/word-table.ts';
import type { Text } from '../ranking/words.ts';
import { actorsOf } from './actors.ts';
import type { Agent } from './agent-phrase.ts';
import { later } from './later.ts';
import { englishStems, type Likened, likenText } from './likeness.ts';
import { PhraseIndex } from './phrase-index.ts';
import { countriesOf, countriesSpokenFor, type QuestionPlaces } from './places.ts';
import { type Known, readSentence } from './read-sentence.ts';
import { SoftWords, singleStems } from './soft-words.ts';
import { isTellingStem } from './telling.ts';
import { type Months, monthsOf } from './times.ts';
import type { FitEntity, FitQuestion } from './types.ts';
import { Wordings } from './wordings.ts';

export interface CompiledQuestion {
  key: string;
  isTwoSided: boolean;
  hasDeed: boolean;
  hasObject: boolean;
  /** Empty where it is nobody's deed; of a question without a deed, those that its words name. */
  actors: ReadonlySet<Agent>;
  speakers: ReadonlySet<Agent>;
  /** Persons who speak for one of its actors: "our" is theirs. */
  voices: ReadonlySet<Agent>;
  /** What it is about, by every agent that means it. */
  about: ReadonlySet<Agent>;
  /** Null where the place does not matter. */
  places: QuestionPlaces | null;
  months: Months | null;
  /** Its texts; read when first asked for. */
  questions(): readonly Likened[];
  wordings(): readonly Likened[];
  claims(): readonly Likened[];
  /** What is near the words of its deed and of its object; made when first asked for. */
  nearDeed(): SoftWords;
  nearObject(): SoftWords;
  /** The same of all that its publisher wrote for it. */
  spoken(): SoftWords;
}

export interface CompiledQuestions {
  list: readonly CompiledQuestion[];
  /** Words and phrases of deeds and of objects, by the question's place in the list. */
  deeds: PhraseIndex<number>;
  objects: PhraseIndex<number>;
  /** By stem: the questions without a deed whose wordings have it, if it tells anything. */
  byStem: ReadonlyMap<string, readonly number[]>;
  /** By entity: the questions that a mention of it may open on. */
  byEntity: ReadonlyMap<string, readonly number[]>;
  countriesOf(key: string): ReadonlySet<Agent>;
  /** Of all questions together; to be made ready before anything is asked. */
  allWordings: Wordings;
}

/** Most texts of a kind that are read of a question: its wordings, and what was said on it. */
export const mostTexts = 512;

const noAgents: ReadonlySet<Agent> = new Set();

function readPlaces(
  places: readonly string[],
  entities: ReadonlyMap<string, FitEntity>,
  findActors: (entity: FitEntity) => ReadonlySet<Agent>,
  countries: (key: string) => ReadonlySet<Agent>,
): QuestionPlaces | null {
  if (places.length === 0) return null;
  const own = new Set<Agent>(places);
  const around = new Set<Agent>();
  let isWide = false;
  for (const key of places) {
    const entity = entities.get(key);
    const codes = entity ? [...findActors(entity)].filter((agent) => agent.startsWith('c:')) : [];
    if (codes.length > 0 && entity?.kind === 'place') isWide = true;
    for (const code of codes) own.add(code);
    if (codes.length === 0) for (const country of countries(key)) around.add(country);
  }
  return { places: own, around, isWide };
}

/** Who acts by the words of a question itself, where no field tells. */
function agentsNamedIn(question: readonly Text[], known: Known): Agent[] {
  return question.flatMap(({ text, language }) => {
    const { phrases } = readSentence(text, { start: 0, end: text.length }, [], language, known);
    return phrases.filter(({ isLocative }) => !isLocative).flatMap(({ agents }) => [...agents]);
  });
}

function addTo(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

/** Makes questions ready, one a step. What is dear and seldom asked for is made when it is. */
export function* compileQuestions(
  questions: readonly FitQuestion[],
  entities: ReadonlyMap<string, FitEntity>,
  known: Known,
  table: WordTable,
): Generator<void, CompiledQuestions> {
  const deeds = new PhraseIndex<number>();
  const objects = new PhraseIndex<number>();
  const byStem = new Map<string, number[]>();
  const byEntity = new Map<string, number[]>();
  const countriesByKey = new Map<string, ReadonlySet<Agent>>();
  const findCountries = (key: string) => {
    const entity = entities.get(key);
    const found =
      countriesByKey.get(key) ?? (entity?.kind === 'place' ? countriesOf(entity) : noAgents);
    countriesByKey.set(key, found);
    return found;
  };
  const actorsByKey = new Map<string, ReadonlySet<Agent>>();
  const findActors = (entity: FitEntity) => {
    const found = actorsByKey.get(entity.key) ?? actorsOf(entity, known);
    actorsByKey.set(entity.key, found);
    return found;
  };
  const persons = [...entities.values()]
    .filter(({ kind }) => kind === 'person')
    .map((entity) => ({ key: entity.key, countries: countriesSpokenFor(entity) }));
  const compile = (question: FitQuestion, at: number): CompiledQuestion => {
    for (const [index, phrases] of [
      [deeds, question.deed],
      [objects, question.object],
    ] as const) {
      for (const [language, words] of Object.entries(phrases)) {
        for (const phrase of words) index.add(phrase, language, at);
      }
    }
    const { about, actors, places, speakers } = question;
    for (const key of new Set([...about, ...actors, ...places, ...speakers])) {
      addTo(byEntity, key, at);
    }
    const agents = new Set<Agent>(actors);
    for (const key of actors) {
      const entity = entities.get(key);
      if (entity) for (const agent of findActors(entity)) agents.add(agent);
    }
    const hasDeed = Object.keys(question.deed).length > 0;
    const read = (texts: readonly Text[]) =>
      later(() => texts.slice(0, mostTexts).map((text) => likenText(text, table)));
    const asked = read(question.question);
    const wordings = read(question.wordings);
    if (!hasDeed) {
      for (const agent of agentsNamedIn(question.question, known)) agents.add(agent);
      for (const stem of new Set(
        [...asked(), ...wordings()].flatMap(({ weights }) => [...weights.keys()]),
      )) {
        if (isTellingStem(stem, table)) addTo(byStem, stem, at);
      }
    }
    return {
      key: question.key,
      isTwoSided: question.isTwoSided,
      hasDeed,
      hasObject: Object.keys(question.object).length > 0,
      actors: agents,
      speakers: new Set(speakers),
      voices: new Set(
        persons
          .filter(({ countries }) => [...countries].some((country) => agents.has(country)))
          .map(({ key }) => key),
      ),
      about: new Set([
        ...about,
        ...about.flatMap((key) => {
          const entity = entities.get(key);
          return entity?.kind === 'place' ? [...findActors(entity)] : [];
        }),
      ]),
      places: readPlaces(places, entities, findActors, findCountries),
      months: monthsOf(question.when),
      questions: asked,
      wordings,
      claims: read(question.claims),
      spoken: later(() => {
        const fields = [...(question.deed.en ?? []), ...(question.object.en ?? [])];
        const texts = [...asked(), ...wordings()].filter(({ language }) => language === 'en');
        const stems = texts.flatMap(({ weights }) => [...weights.keys()]);
        return new SoftWords([...englishStems(fields), ...stems], table);
      }),
      nearDeed: later(() => new SoftWords(singleStems(question.deed), table)),
      nearObject: later(() => new SoftWords(singleStems(question.object), table)),
    };
  };
  const list: CompiledQuestion[] = [];
  for (const [at, question] of questions.entries()) {
    list.push(compile(question, at));
    yield;
  }
  const allWordings = new Wordings(list, table);
  return { list, deeds, objects, byStem, byEntity, countriesOf: findCountries, allWordings };
}
