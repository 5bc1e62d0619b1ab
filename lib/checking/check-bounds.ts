/** What readers do not see, since it goes beyond what is looked for and shown. */
import type { Report } from '../corpus/check/report.ts';
import {
  mostAddresses,
  mostAnswered,
  mostNamed,
  mostOfAddress,
} from '../corpus/records/most-joined.ts';
import type { CorpusRecord, Entity, Statement } from '../corpus/records/records.ts';
import { findUnshown, mostMarks } from '../corpus/records/shown-text.ts';
import { mostNamesakes, mostRules, mostRuleWords } from '../matching/bounds.ts';
import { takeRules } from '../matching/collect-uses.ts';
import { foldName } from '../matching/name-keys.ts';

/** Quotations of the same words that are found on pages, of one corpus. */
const mostSameQuotations = 64;

type Entry<Of extends CorpusRecord> = { record: Of; path: (string | number)[] };

/** Records by what they share, in their order. */
class Shared<Of extends CorpusRecord> {
  readonly #entries = new Map<string, Entry<Of>[]>();

  add(key: string, record: Of, path: (string | number)[]): void {
    const own = this.#entries.get(key);
    if (!own) this.#entries.set(key, [{ record, path }]);
    // One record may have it twice, in two languages.
    else if (own.at(-1)?.record !== record) own.push({ record, path });
  }

  /** The first of those that are too many, with how many there are. */
  *beyond(most: number): Generator<{ key: string; count: number; first: Entry<Of> }> {
    for (const [key, entries] of this.#entries) {
      const first = entries[most];
      if (first) yield { key, count: entries.length, first };
    }
  }
}

function checkShown(records: readonly CorpusRecord[], report: Report): void {
  const look = (record: CorpusRecord, path: (string | number)[], value: unknown): void => {
    if (typeof value === 'string') {
      const { turns, controls, stacks } = findUnshown(value);
      if (turns || controls) {
        const message =
          'The text has characters that turn its direction round or that nobody sees (U+202A to U+202E, U+2066 to U+2069, controls). Readers are shown it without them; remove them.';
        report('warning', 'text-turns', record, path, message);
      }
      if (stacks) {
        const message = `A letter has more than ${mostMarks} marks on it. Readers are shown the first ${mostMarks}; remove the others.`;
        report('warning', 'text-stacked', record, path, message);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        look(record, [...path, Array.isArray(value) ? Number(key) : key], part);
      }
    }
  };
  for (const record of records) look(record, [], record);
}

function checkEntities(entities: readonly Entity[], report: Report): void {
  const names = new Shared<Entity>();
  const notNames = new Shared<Entity>();
  const addresses = new Shared<Entity>();
  const add = (to: Shared<Entity>, name: string, entity: Entity, path: (string | number)[]) => {
    const key = foldName(name)?.text;
    if (key) to.add(key, entity, path);
  };
  for (const entity of entities) {
    for (const [language, own] of Object.entries(entity.names)) {
      for (const [at, name] of own.entries()) add(names, name, entity, ['names', language, at]);
    }
    for (const [at, name] of entity.notNames.entries()) {
      add(notNames, name, entity, ['notNames', at]);
    }
    for (const [at, address] of entity.sameAs.entries()) {
      addresses.add(address, entity, ['sameAs', at]);
    }
    if (entity.sameAs.length > mostAddresses) {
      const message = `The entity has ${entity.sameAs.length} addresses; readers' Gainsay looks at the first ${mostAddresses}.`;
      report('warning', 'same-as-many', entity, ['sameAs', mostAddresses], message);
    }
    const kept = takeRules(entity.contexts).length;
    if (kept < entity.contexts.length) {
      const message = `The entity has more context rules than readers' Gainsay keeps, which is the first ${mostRules} as far as they have ${mostRuleWords} words and entities together. Put several words into one rule, or leave some out.`;
      report('warning', 'contexts-many', entity, ['contexts', kept], message);
    }
  }
  for (const { count, first } of names.beyond(mostNamesakes)) {
    const message = `The name is one of ${count} entities; it is looked for on pages for the first ${mostNamesakes} of them. Give the others names of their own.`;
    report('warning', 'name-shared', first.record, first.path, message);
  }
  for (const { count, first } of notNames.beyond(mostNamesakes)) {
    const message = `This is among what ${count} entities are not; readers' Gainsay knows it of the first ${mostNamesakes} of them.`;
    report('warning', 'name-shared', first.record, first.path, message);
  }
  for (const { key, count, first } of addresses.beyond(mostOfAddress)) {
    const message = `${count} entities say that they are ${key}. An address that more than ${mostOfAddress} share joins none of them with another corpus's entity.`;
    report('warning', 'same-as-shared', first.record, first.path, message);
  }
}

function checkStatements(statements: readonly Statement[], report: Report): void {
  const quotations = new Shared<Statement>();
  for (const statement of statements) {
    if (statement.answers.length > mostAnswered) {
      const message = `The statement responds to ${statement.answers.length} others; readers are told the first ${mostAnswered}.`;
      report('warning', 'answers-many', statement, ['answers', mostAnswered], message);
    }
    for (const [at, { exact }] of statement.quotes.entries()) {
      quotations.add(exact.toLowerCase(), statement, ['quotes', at, 'exact']);
    }
  }
  for (const { count, first } of quotations.beyond(mostSameQuotations)) {
    const message = `${count} statements have this quotation. What more than ${mostSameQuotations} have is found on no page.`;
    report('warning', 'quote-shared', first.record, first.path, message);
  }
}

/** Warns of what a reader's Gainsay leaves out of a corpus, and of what it shows otherwise than it is. */
export function checkBounds(records: readonly CorpusRecord[], report: Report): void {
  checkShown(records, report);
  checkEntities(
    records.filter((record) => record.type === 'entity'),
    report,
  );
  checkStatements(
    records.filter((record) => record.type === 'statement'),
    report,
  );
  for (const record of records) {
    if (record.type !== 'dispute' || record.sameAs.length <= mostNamed) continue;
    const message = `The question names ${record.sameAs.length} of other corpora; readers' Gainsay looks at the first ${mostNamed}.`;
    report('warning', 'same-as-many', record, ['sameAs', mostNamed], message);
  }
}
