/** A page that two quotations were taken from: of one it has other words now, the other is gone. */
import { readDate } from '../lib/corpus/records/dates.ts';
import type { PageChangesView, QuotationChange } from '../lib/messages/page-changes.ts';
import { corpus, inferredDate, makeStatement } from './fixtures.ts';

const quoted = makeStatement('mayor-quoted');
const language = 'en';
const seen = readDate('2019-05-04');
const toChange = (
  { key, quotes }: typeof quoted,
  change: Pick<QuotationChange, 'kind' | 'parts'>,
): QuotationChange => ({
  ...{ key: `${key}/0`, statement: key, exact: quotes[0]?.text ?? '', language, seen },
  ...change,
});

export const changedPage: PageChangesView = {
  state: 'changed',
  count: 3,
  changes: [
    toChange(quoted, {
      kind: 'otherwise',
      parts: [
        { kind: 'same', recorded: 'The bridge has stood for', onPage: 'The bridge has stood for' },
        { kind: 'changed', recorded: 'two hundred', onPage: 'a hundred' },
        { kind: 'same', recorded: 'years and will carry', onPage: 'years and will carry' },
        { kind: 'omitted', recorded: 'any lorry', onPage: '' },
        { kind: 'same', recorded: 'we own', onPage: 'we own' },
      ],
    }),
    toChange(inferredDate, { kind: 'gone', parts: [] }),
  ],
  statements: [quoted, inferredDate],
  corpora: [corpus],
};
