import type { EntityCard, EntityNames } from '../corpus/records/records.ts';
import { type DisputeWithStatements, toCandidate } from '../ranking/dispute-candidate.ts';
import { type Text, toTexts } from '../ranking/words.ts';
import type { FitEntity, FitQuestion } from './types.ts';

const toTextsOfLists = (lists: Readonly<Record<string, readonly string[]>>): Text[] =>
  Object.entries(lists).flatMap(([language, texts]) => texts.map((text) => ({ text, language })));

type NamesOfEntity = Pick<EntityNames, 'names' | 'adjectives' | 'notNames' | 'contexts'>;

/** Adjectives, and names that are one only where their context says so. */
function listLooseNames({ adjectives, contexts }: NamesOfEntity): string[] {
  const contextual = contexts.flatMap(({ names }) => names);
  return [...new Set([...contextual, ...Object.values(adjectives).flat()])];
}

/**
 * An entity as fit sees it.
 * @param toKey the key of an id of its corpus
 */
export function toFitEntity(
  card: EntityCard,
  names: NamesOfEntity | undefined,
  toKey: (id: string) => string,
): FitEntity {
  return {
    key: toKey(card.id),
    kind: card.kind,
    names: [
      ...new Set([...Object.values(card.label), ...Object.values(names?.names ?? {}).flat()]),
    ],
    adjectives: names?.adjectives ?? {},
    looseNames: names ? listLooseNames(names) : [],
    notNames: names?.notNames ?? [],
    descriptions: toTexts(card.description ?? {}),
  };
}

/**
 * A dispute as fit sees it; withdrawn statements do not count.
 * @param toKey the key of an id of its corpus
 */
export function toFitQuestion(
  whole: DisputeWithStatements,
  toKey: (id: string) => string,
): FitQuestion {
  const { dispute } = whole;
  const { isTwoSided, question, speakers } = toCandidate(whole);
  const { actors, about, places, deed, object, when } = dispute;
  return {
    key: toKey(dispute.id),
    isTwoSided,
    question,
    about: about.map(toKey),
    speakers: [...new Set(speakers)].map(toKey),
    actors: actors.map(toKey),
    deed,
    object,
    places: places.map(toKey),
    when,
    wordings: [...toTextsOfLists(dispute.alsoAsked), ...toTextsOfLists(dispute.examples)],
    claims: whole.statements
      .filter(({ status }) => status.state !== 'withdrawn')
      .flatMap(({ claim }) => toTexts(claim)),
  };
}
