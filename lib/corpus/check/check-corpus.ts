import { groupBy } from '../../algorithms/group-by.ts';
import type { UnreadRecords } from '../authored/parse-authored.ts';
import { readDate } from '../records/dates.ts';
import type { Problem } from '../records/problem.ts';
import type {
  CorpusRecord,
  Dispute,
  Entity,
  Source,
  Stance,
  Statement,
} from '../records/records.ts';
import { checkAnswers } from './check-answers.ts';
import { checkLanguages } from './check-languages.ts';
import { checkQuoteLengths, checkVerbatim } from './check-quotes.ts';
import { checkReferences } from './check-references.ts';
import { createReport, type Locate, type Report } from './report.ts';

export interface CheckOptions {
  /** Where a field of a record stands; without it, problems name the record alone. */
  locate?: Locate;
  /** Texts of sources by their SHA-256; without it, quotations are not proved. */
  texts?: ReadonlyMap<string, string>;
  /** How the documents are called, by their SHA-256. */
  names?: ReadonlyMap<string, string>;
  /** What is there and could not be read (`ParsedCorpus`): it is not reported as missing. */
  unread?: UnreadRecords;
}

function checkNames(entity: Entity, report: Report): void {
  for (const [language, names] of Object.entries(entity.names)) {
    const seen = new Set<string>();
    for (const [index, name] of names.entries()) {
      const folded = name.normalize('NFC').toLowerCase();
      if (seen.has(folded)) {
        const message = `The name "${name}" is there twice. Remove one: case makes no difference.`;
        report('error', 'name-duplicate', entity, ['names', language, index], message);
      }
      seen.add(folded);
    }
  }
}

function isInferred(date: string | null): boolean {
  return date !== null && readDate(date)?.uncertain === true;
}

function checkSource(source: Source, report: Report): void {
  if (!isInferred(source.published) || source.note) return;
  const message = 'The date is inferred ("?"). Give the reasoning in "note".';
  report('error', 'date-without-reason', source, ['published'], message);
}

function checkStatement(statement: Statement, report: Report): void {
  const { speech, quotes, speaker, said, note, status } = statement;
  if (speech === 'direct' && quotes.length === 0) {
    const message = 'Direct speech needs at least one quotation. Add it, or make it "reported".';
    report('error', 'quote-missing', statement, ['speech'], message);
  }
  if (speaker === null && !note) {
    const message = 'The speaker is left open. Give the reason in "note".';
    report('error', 'speaker-without-reason', statement, ['speaker'], message);
  }
  if (isInferred(said) && !note) {
    const message = 'The date is inferred ("?"). Give the reasoning in "note".';
    report('error', 'date-without-reason', statement, ['said'], message);
  }
  if (status.state !== 'current' && !(status.date && status.reason)) {
    const message = `A ${status.state} statement says when and why. Give "date" and "reason".`;
    report('error', 'status-without-reason', statement, ['status'], message);
  }
  const disputes = statement.stances.map((stance) => stance.dispute);
  for (const [index, dispute] of disputes.entries()) {
    if (disputes.indexOf(dispute) === index) continue;
    const message = `The statement takes two stances on "${dispute}". Keep one.`;
    report('error', 'stance-duplicate', statement, ['stances', index], message);
  }
  checkQuoteLengths(statement, report);
}

function checkSides(dispute: Dispute, stances: ReadonlySet<Stance>, report: Report): void {
  if (stances.has('affirms') && stances.has('denies')) return;
  const message =
    stances.size === 0
      ? 'No statement bears on this dispute. Add one or remove the dispute.'
      : 'The corpus holds one side of this dispute only. Look for the other; readers are told.';
  report('warning', 'dispute-one-sided', dispute, ['question'], message);
}

/** The stances that statements in force take on each dispute, by the dispute's id. */
function collectStances(statements: readonly Statement[]): Map<string, Set<Stance>> {
  const byDispute = new Map<string, Set<Stance>>();
  for (const { status, stances } of statements) {
    if (status.state === 'withdrawn') continue;
    for (const { dispute, stance } of stances) {
      byDispute.set(dispute, (byDispute.get(dispute) ?? new Set()).add(stance));
    }
  }
  return byDispute;
}

/**
 * Checks what several records must hold together, and the editorial rules that a machine can see.
 * @param records records that have passed the schema
 * @returns every problem, errors and warnings, in the order of the records
 */
export function checkCorpus(
  records: readonly CorpusRecord[],
  options: CheckOptions = {},
): Problem[] {
  const problems: Problem[] = [];
  const report = createReport(problems, options.locate);
  const corpora = records.filter((record) => record.type === 'corpus');
  const { unread } = options;
  if (corpora.length === 0 && !unread?.incomplete.has('corpus') && !unread?.incomplete.has('any')) {
    const message = 'The corpus does not say what it is. Write corpus.yaml.';
    const place = { file: 'corpus.yaml', line: 1, path: '' };
    problems.push({ ...place, code: 'corpus-missing', severity: 'error', message });
  }
  for (const extra of corpora.slice(1)) {
    report('error', 'corpus-duplicate', extra, [], 'There is a second corpus record. Remove one.');
  }
  checkReferences(records, report, unread);
  checkLanguages(records, report);
  const statements = records.filter((record) => record.type === 'statement');
  checkAnswers(statements, report);
  // Its other side may stand among what could not be read.
  const mayMissSides = unread?.incomplete.has('statement') || unread?.incomplete.has('any');
  const stances = collectStances(statements);
  const bySource = groupBy(statements, (statement) => statement.source);
  for (const record of records) {
    if (record.type === 'entity') checkNames(record, report);
    if (record.type === 'statement') checkStatement(record, report);
    if (record.type === 'dispute' && !mayMissSides) {
      checkSides(record, stances.get(record.id) ?? new Set(), report);
    }
    if (record.type !== 'source') continue;
    checkSource(record, report);
    const { texts, names } = options;
    if (!texts) continue;
    const own = bySource.get(record.id) ?? [];
    checkVerbatim(record, own, names ? { texts, names } : { texts }, report);
  }
  return problems;
}
