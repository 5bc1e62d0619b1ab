/**
 * The records of a corpus: the interchange format of docs/format.md as schemas, with the types
 * inferred from them. Every record of every corpus passes these schemas, both when a publisher
 * builds it and when a reader imports it. Unknown fields are an error where a publisher writes
 * them, and left out where a reader meets them in a built corpus.
 */
import * as v from 'valibot';
import { isEdtfDate } from './dates.ts';
import { loosen } from './loosen.ts';
import { uriSchema as uri } from './uri.ts';

/** What a field must be, said to the author of a corpus when it is not. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
  v.maxLength(120, 'must have at most 120 characters'),
  v.check(
    (value) => !['constructor', 'prototype'].includes(value),
    'is a reserved word; choose another id',
  ),
);
const id = idSchema;
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(20_000));
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'must be a BCP 47 language tag'),
);
/** Text for readers: BCP 47 language → string, at least one. */
export const textMapSchema = v.pipe(
  v.record(languageTag, text),
  v.check((map) => Object.keys(map).length > 0, 'must have text in at least one language'),
);
const textMap = textMapSchema;
const httpUrl = v.pipe(
  v.string(),
  v.url('must be a URL'),
  v.regex(/^https?:\/\//i, 'must be an http or https URL'),
);
const edtfDate = v.pipe(
  v.string(),
  v.check(isEdtfDate, 'must be an EDTF date such as 2016-06-09, 2016-02 or 2016-09?'),
);
/** UTF-16 code units of a word or short phrase, and of another wording or an example. */
export const maxPhraseUnits = 120;
export const maxWordingUnits = 1000;
/** Most languages of a map of lists, most items of each list, and most ids of actors or places. */
export const maxListLanguages = 64;
export const maxListItems = 200;
export const maxNamedIds = 64;

/** Language → list of texts that are matched or indexed, never shown. */
const listMap = (units: number) => {
  const item = v.pipe(
    v.string(),
    v.maxLength(units, `has more than ${units} characters`),
    v.check((value) => /[\p{L}\p{N}]/u.test(value), 'must have a letter or a digit'),
  );
  const list = v.pipe(
    v.array(item),
    v.minLength(1, 'must have at least one item; leave the language out otherwise'),
    v.maxLength(maxListItems, `has more than ${maxListItems} items`),
  );
  return v.optional(
    v.pipe(
      v.record(languageTag, list),
      v.check(
        (map) => Object.keys(map).length <= maxListLanguages,
        `has more than ${maxListLanguages} languages`,
      ),
    ),
    {},
  );
};
const phraseLists = listMap(maxPhraseUnits);
const wordingLists = listMap(maxWordingUnits);
const namedIds = v.optional(
  v.pipe(v.array(id), v.maxLength(maxNamedIds, `has more than ${maxNamedIds} ids`)),
  [],
);

const isoDate = v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-21'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));

const optionalList = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);
const optionalNull = <Value extends v.GenericSchema>(value: Value) =>
  v.optional(v.nullable(value), null);

/** Kinds of entity. */
export const entityKinds = [
  'place',
  'organization',
  'person',
  'group',
  'event',
  'document',
  'topic',
] as const;

/**
 * When an ambiguous name is a mention: any of `beside` and `besideEntities` (if there are any) and
 * none of `notBeside` and `notBesideEntities` must stand in the same block or on the same page.
 */
export const contextRuleSchema = v.strictObject({
  names: v.pipe(v.array(text), v.minLength(1, 'must name at least one name')),
  beside: optionalList(text),
  besideEntities: optionalList(id),
  notBeside: optionalList(text),
  notBesideEntities: optionalList(id),
  scope: v.optional(v.picklist(['block', 'page']), 'block'),
});

const namesFields = {
  names: v.record(languageTag, v.array(text)),
  notNames: optionalList(text),
  contexts: optionalList(contextRuleSchema),
  /** Words that point at it without being its name, such as "Danish": they are marked only where a question fits. */
  adjectives: phraseLists,
};

/** Whether a corpus is about an entity, or merely needs it. */
export const standings = ['subject', 'background'] as const;

const entityFields = {
  id,
  kind: v.picklist(entityKinds),
  label: textMap,
  description: optionalNull(textMap),
  sameAs: optionalList(uri),
  /** Null: worked out from the corpus, see `standingOf`. */
  standing: optionalNull(v.picklist(standings)),
};

/** An entity as authors and the interchange format have it. */
export const entitySchema = v.strictObject({
  type: v.literal('entity'),
  ...entityFields,
  ...namesFields,
});

/** The part of an entity that matching needs; in a built corpus it is a record of its own. */
export const namesSchema = v.strictObject({ type: v.literal('names'), id, ...namesFields });

/** The part of an entity that is shown; in a built corpus it is a record of its own. */
export const entityCardSchema = v.strictObject({ type: v.literal('entity'), ...entityFields });

/** A document in which statements were published. */
export const sourceSchema = v.strictObject({
  type: v.literal('source'),
  id,
  title: v.nullable(text),
  publisher: v.nullable(id),
  via: optionalList(id),
  urls: optionalList(
    v.strictObject({
      url: httpUrl,
      kind: v.picklist(['original', 'syndicated', 'archived']),
      accessed: optionalNull(isoDate),
    }),
  ),
  published: v.nullable(edtfDate),
  language: languageTag,
  sha256: optionalNull(sha256),
  note: optionalNull(textMap),
});

/** A yes/no question on which statements disagree. */
export const disputeSchema = v.strictObject({
  type: v.literal('dispute'),
  id,
  question: textMap,
  about: v.pipe(v.array(id), v.minLength(1, 'must name at least one entity')),
  /** Whose deed it is about. */
  actors: namedIds,
  /** By which words a newspaper tells of that deed, and of whom or what it was done to. */
  deed: phraseLists,
  object: phraseLists,
  /** Where and when it was done, if that matters. */
  places: namedIds,
  when: optionalNull(edtfDate),
  /** Other wordings of the question, and sentences as a newspaper would write them: only indexed. */
  alsoAsked: wordingLists,
  examples: wordingLists,
  sameAs: optionalList(v.strictObject({ id: uri, inverted: v.optional(v.boolean(), false) })),
  note: optionalNull(textMap),
});

export const stances = ['affirms', 'denies', 'qualifies'] as const;

/** Most UTF-16 code units of the document's words on either side of a quotation. */
export const maxContextUnits = 300;
const contextWords = v.optional(
  v.pipe(v.string(), v.maxLength(maxContextUnits, `has more than ${maxContextUnits} characters`)),
  '',
);

/** A W3C TextQuoteSelector, with the language of the words. */
export const quoteSchema = v.strictObject({
  exact: text,
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
  /** The document's own words right before and right after, for a reader who cannot open it. */
  context: optionalNull(v.strictObject({ before: contextWords, after: contextWords })),
  language: languageTag,
});

/** What a speaker said, in a source, on a date. */
export const statementSchema = v.strictObject({
  type: v.literal('statement'),
  id,
  source: id,
  speaker: v.nullable(id),
  role: optionalNull(textMap),
  said: optionalNull(edtfDate),
  speech: v.picklist(['direct', 'reported', 'narrated']),
  claim: textMap,
  quotes: optionalList(quoteSchema),
  about: v.pipe(v.array(id), v.minLength(1, 'must name at least one entity')),
  stances: optionalList(v.strictObject({ dispute: id, stance: v.picklist(stances) })),
  answers: optionalList(id),
  retracts: optionalNull(id),
  rating: optionalNull(textMap),
  status: v.optional(
    v.strictObject({
      state: v.picklist(['current', 'corrected', 'withdrawn']),
      date: optionalNull(isoDate),
      reason: optionalNull(textMap),
      replacedBy: optionalNull(id),
    }),
    { state: 'current', date: null, reason: null, replacedBy: null },
  ),
  note: optionalNull(textMap),
});

/** A record that was withdrawn: its id stays taken, its text is gone. */
export const tombstoneSchema = v.strictObject({
  type: v.literal('tombstone'),
  id,
  of: v.picklist(['entity', 'source', 'dispute', 'statement']),
  date: isoDate,
  reason: textMap,
  /** The record that took its place: whoever follows the old id goes on with this one. */
  replacedBy: optionalNull(id),
});

/** What a corpus says of itself. */
export const corpusSchema = v.strictObject({
  type: v.literal('corpus'),
  id: uri,
  title: textMap,
  publisher: v.strictObject({ name: textMap, url: optionalNull(httpUrl) }),
  licence: text,
  quotationBasis: textMap,
  coverage: v.strictObject({
    included: textMap,
    excluded: textMap,
    missingVoices: textMap,
    from: optionalNull(edtfDate),
    to: optionalNull(edtfDate),
  }),
  corrections: v.strictObject({ url: optionalNull(httpUrl), text: textMap }),
});

/** A line of the interchange format. */
export const recordSchema = v.variant('type', [
  corpusSchema,
  entitySchema,
  sourceSchema,
  disputeSchema,
  statementSchema,
  tombstoneSchema,
]);

/** A line of a built segment: as the interchange format, but names apart from their entity. */
export const builtRecordSchema = v.variant('type', [
  corpusSchema,
  namesSchema,
  entityCardSchema,
  sourceSchema,
  disputeSchema,
  statementSchema,
  tombstoneSchema,
]);

/** The same for a reader, who leaves out the fields that a later version of the format has more. */
export const readRecordSchema = loosen(builtRecordSchema);

/**
 * Stands where a built corpus has a record of a type that came with a later version of the format:
 * it is kept as it was published, and nothing is read of it.
 */
export interface UnknownRecord {
  type: 'unknown';
  id: '';
}

export type Standing = (typeof standings)[number];
export type TextMap = v.InferOutput<typeof textMap>;
export type EntityKind = (typeof entityKinds)[number];
export type Stance = (typeof stances)[number];
export type ContextRule = v.InferOutput<typeof contextRuleSchema>;
export type Entity = v.InferOutput<typeof entitySchema>;
export type EntityNames = v.InferOutput<typeof namesSchema>;
export type EntityCard = v.InferOutput<typeof entityCardSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Dispute = v.InferOutput<typeof disputeSchema>;
export type Quote = v.InferOutput<typeof quoteSchema>;
export type Statement = v.InferOutput<typeof statementSchema>;
export type Tombstone = v.InferOutput<typeof tombstoneSchema>;
export type CorpusInfo = v.InferOutput<typeof corpusSchema>;
export type CorpusRecord = v.InferOutput<typeof recordSchema>;
export type KnownRecord = v.InferOutput<typeof builtRecordSchema>;
export type BuiltRecord = KnownRecord | UnknownRecord;

/** Those of a segment's records of which something is known. */
export function onlyKnown(records: readonly BuiltRecord[]): KnownRecord[] {
  return records.filter((record) => record.type !== 'unknown');
}
