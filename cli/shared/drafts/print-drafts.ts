/** Drafts as YAML, laid out to be finished by hand. */
import { printField } from '../../../lib/corpus/authored/print-authored.ts';
import type { DraftDocument, PrintedDraft } from './draft-document.ts';
import type { DraftEntity } from './draft-entities.ts';

const schema = (name: string) => `# yaml-language-server: $schema=${name}`;

/** A comment is one line, whatever a stranger wrote. */
const printComment = (text: string) => `# ${text.replace(/\p{Cc}|\s+/gu, ' ').trim()}`;

const printFields = ({ fields }: Pick<PrintedDraft, 'fields'>): string =>
  Object.entries(fields)
    .map(([field, value]) => printField(field, value))
    .join('\n');

function printItem(draft: PrintedDraft, indent: string): string {
  const lines = printFields(draft).split('\n');
  const [first = '', ...rest] = lines;
  return [
    ...draft.comments.map((comment) => `${indent}${printComment(comment)}`),
    `${indent}- ${first}`,
    ...rest.map((line) => (line === '' ? '' : `${indent}  ${line}`)),
  ].join('\n');
}

const howToFinish = `#
# Proposed by gainsay draft, to be looked at by a person. Complete each statement and take out its "draft: true",
# or delete it; then take out that of the source. The corpus cannot be built before.
`;

/** The file of a source with its statements. */
export function printDraftSource({ source, statements }: DraftDocument): string {
  const items = statements.map((statement) => printItem(statement, '  ')).join('\n\n');
  return `${schema('../schema/source.json')}\n${howToFinish}\n${printFields(source)}\n\nstatements:\n${items}\n`;
}

/** Items for the end of `entities.yaml`. */
export function printDraftEntities(entities: readonly DraftEntity[]): string {
  return entities
    .map(({ id, kind, name, language }) => {
      const names = { [language]: [name] };
      const fields = { draft: true, id, kind, label: { [language]: name }, names };
      return `${printItem({ comments: [], fields }, '')}\n`;
    })
    .join('\n');
}
