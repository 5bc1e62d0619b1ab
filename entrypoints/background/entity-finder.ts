/** The automaton with what is on record about its entities: loaded as bytes, or built and kept as bytes. */
import { inTurns } from '../../lib/algorithms/in-turns.ts';
import type { Answers } from '../../lib/answers/answers.ts';
import type { NamedKey } from '../../lib/answers/search-disputes.ts';
import { PatientSlices, type Slices } from '../../lib/async/pause.ts';
import { CorpusError } from '../../lib/corpus/records/corpus-error.ts';
import type { EntityStanding } from '../../lib/fit/mark.ts';
import type { Named } from '../../lib/marks/mark-names.ts';
import { readAutomaton, writeAutomaton } from '../../lib/matching/automaton-bytes.ts';
import { AutomatonError } from '../../lib/matching/automaton-error.ts';
import { buildIndex } from '../../lib/matching/build-index.ts';
import { findStarting } from '../../lib/matching/find-starting.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import type { NameIndex } from '../../lib/matching/name-index.ts';
import type { Matcher } from '../../lib/matching/types.ts';
import { mostMentions } from '../../lib/messages/limits.ts';
import type { Generation, LeftOutNames, StoredAutomaton } from '../../lib/store/schema.ts';
import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { countLeftOut } from './left-out.ts';

/** A name in one of several texts. */
export interface FoundName extends Named {
  /** Index of the text. */
  text: number;
  /** Whether it stands inside of a longer name of the same corpus. */
  isNested: boolean;
}

/** What texts of one page name. */
export interface FoundNames {
  /** In the order of text and start. */
  names: FoundName[];
  /** As in a `MatchAnswer`. */
  evidence: number[];
  open: number[];
}

export interface EntityFinder {
  /**
   * Finds the names of entities, also of those with nothing on record: they may tell whose deed a
   * sentence is about.
   * @param evidence of earlier answers about the same page; that of another automaton is passed over
   */
  find(texts: readonly string[], evidence?: number[]): FoundNames;
  /** What the names are found by. */
  readonly index: NameIndex;
  /** What of the names is not looked for. */
  readonly leftOut: readonly LeftOutNames[];
  /** Keys of all entities that a text may name, also of those with nothing on record. */
  listNamed(text: string): Set<string>;
  /**
   * Entities one of whose names begins with what a reader has typed, or with the last words of it;
   * those with something on record first, corpora in turn, at most so many.
   */
  listStarting(typed: string, limit: number): NamedKey[];
}

/** The bits of an entity's stored byte; change `format` when they change. */
const recordsBit = 1;
const subjectBit = 2;
const format = 'standings-2';

/**
 * Most mentions of one corpus in one answer: one more than a frame keeps, which tells the frame
 * that there were more.
 */
const mostOfCorpus = mostMentions + 1;

/** The same of all names, also of those with nothing on record and those that stand in others. */
export const mostTold = 4 * mostOfCorpus;

/** Most of the last words of a query that are taken for the beginning of a name. */
const mostLastWords = 3;

/** What was typed, and its last words: "air strikes in al", "strikes in al", "in al", "al". */
function listEndings(typed: string): string[] {
  const words = typed.trim().split(/\s+/u);
  const endings = [typed];
  for (let count = Math.min(mostLastWords, words.length - 1); count > 0; count--) {
    endings.push(words.slice(-count).join(' '));
  }
  return endings;
}

export function createEntityFinder(
  matcher: Matcher,
  standings: Uint8Array,
  leftOut: readonly LeftOutNames[] = [],
): EntityFinder {
  return {
    index: matcher.index,
    leftOut,
    listNamed(text) {
      const found = matcher.findOnPage([text], { evidence: [] });
      return new Set(found.mentions.map(({ entity }) => matcher.keyOf(entity)));
    },
    listStarting(typed, limit) {
      const names = new Map<number, string>();
      for (const ending of listEndings(typed)) {
        const found = findStarting(matcher.index, ending);
        const isMarked = ({ entity }: { entity: number }) =>
          ((standings[entity] ?? 0) & recordsBit) > 0;
        const markedFirst = [...found.filter(isMarked), ...found.filter((each) => !isMarked(each))];
        for (const { entity, name } of markedFirst) {
          if (!names.has(entity)) names.set(entity, name);
        }
      }
      return inTurns([...names], ([entity]) => String(matcher.index.corpusOf[entity]))
        .slice(0, limit)
        .map(([entity, name]) => ({ key: matcher.keyOf(entity), name }));
    },
    find(texts, [of, ...known] = []) {
      const found = matcher.findOnPage(texts, {
        evidence: of === matcher.stamp ? known : [],
        nested: true,
      });
      const evidence = found.evidence.length > 0 ? [matcher.stamp, ...found.evidence] : [];
      const names: FoundName[] = [];
      const counts = new Map<number, number>();
      const all = new Map<number, number>();
      for (const { text, start, end, entity, within } of found.mentions) {
        const corpus = matcher.index.corpusOf[entity] ?? 0;
        const count = counts.get(corpus) ?? 0;
        const told = all.get(corpus) ?? 0;
        if (count === mostOfCorpus || told === mostTold) continue;
        all.set(corpus, told + 1);
        const byte = standings[entity] ?? 0;
        const hasRecords = (byte & recordsBit) > 0;
        if (hasRecords && !within) counts.set(corpus, count + 1);
        const key = matcher.keyOf(entity);
        const isSubject = (byte & subjectBit) > 0;
        names.push({
          text,
          start,
          end,
          key,
          hasRecords,
          isSubject,
          isNested: within !== undefined,
        });
      }
      return { names, evidence, open: found.open };
    },
  };
}

/** Entities that are looked up between two looks at the clock. */
const lookedUpAtOnce = 1024;

/** The standing of every entity of a matcher, as bytes. */
async function toBytes(
  matcher: Matcher,
  standingOf: (key: string) => EntityStanding,
  slices: Slices,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(matcher.index.idEnd.length);
  for (let entity = 0; entity < bytes.length; entity++) {
    const { hasRecords, isSubject } = standingOf(matcher.keyOf(entity));
    bytes[entity] = (hasRecords ? recordsBit : 0) + (isSubject ? subjectBit : 0);
    if (entity % lookedUpAtOnce === 0) await slices.pause();
  }
  return bytes;
}

/** Keeps what was made for the next start; if it cannot be kept (the disk may be full), this start has it. */
function keep(
  store: Store,
  generations: readonly Generation[],
  made: Pick<StoredAutomaton, 'automaton' | 'marks' | 'leftOut'>,
): void {
  const ids = generations.map(({ id }) => id);
  store.saveAutomaton({ generations: ids, format, ...made }).catch(() => undefined);
}

/** What the store keeps for the active generations; null when it is not there or not readable. */
export async function loadEntityFinder(
  store: Store,
  answers: Answers,
): Promise<EntityFinder | null> {
  try {
    const stored = await store.readAutomaton();
    if (stored?.format !== format) return null;
    const { automaton, marks, leftOut } = stored;
    const matcher = readAutomaton(automaton);
    if (marks) return createEntityFinder(matcher, marks, leftOut);
    // A version came that has the same names: only what is on record may be other.
    const generations = await store.activeGenerations();
    const made = await toBytes(matcher, await answers.standings(generations), new PatientSlices());
    keep(store, generations, { automaton, marks: made, leftOut });
    return createEntityFinder(matcher, made, leftOut);
  } catch (error) {
    // It can be built again, and a database that does not work is told of by what needs it more.
    if (error instanceof AutomatonError || isKnownFailure(error)) return null;
    throw error;
  }
}

/** Whether a failure is one that the store or a corpus names. */
export function isKnownFailure(error: unknown): boolean {
  return error instanceof StoreError || error instanceof CorpusError;
}

/** Builds what the active generations need, and keeps it for the next start. */
export async function buildEntityFinder(store: Store, answers: Answers): Promise<EntityFinder> {
  const generations = await store.activeGenerations();
  const slices = new PatientSlices();
  const entities = await answers.namedEntities(generations);
  const { note, list } = countLeftOut((entity) => entities[entity]?.key ?? '');
  const matcher = createMatcher(await slices.run(buildIndex(entities, note)));
  const marks = await toBytes(matcher, await answers.standings(generations), slices);
  const leftOut = list();
  keep(store, generations, { automaton: writeAutomaton(matcher), marks, leftOut });
  return createEntityFinder(matcher, marks, leftOut);
}
