import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { editAuthored, type RecordEdit } from './edit-authored.ts';

const parsed = parseAuthored(bridgeFiles);
const fileOf = (path: string) =>
  bridgeFiles.find((file) => file.path === path) ?? { path, text: '' };

/** An edit of a record by its id, and the file in which it stands. */
function editOf(id: string, change: object | null) {
  const before = parsed.records.find((record) => record.id === id) as CorpusRecord;
  const { file, path } = parsed.locate(before, []);
  const way =
    path === '' ? [] : path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const after = change && ({ ...before, ...change } as CorpusRecord);
  return { file: fileOf(file), edit: { way, before, after } satisfies RecordEdit };
}

const corrected = {
  status: {
    ...{ state: 'corrected', date: '2002-02-02', replacedBy: null },
    reason: { en: 'It was: “no”.\n \nSo it was.' },
  },
};

test.each(parsed.records.filter(({ type }) => type === 'statement').map(({ id }) => id))(
  'the statement %s gains a status, and no other line changes',
  (id) => {
    const { file, edit } = editOf(id, corrected);
    const edited = editAuthored(file, [edit]);
    const before = file.text.split('\n');
    const left = (edited?.text ?? '').split('\n').filter((line) => before.includes(line));
    expect(left.length).toBeGreaterThanOrEqual(before.length - 8);
    const now = parseAuthored([edited ?? file]).records.find((record) => record.id === id);
    expect(now).toEqual(edit.after);
  },
);

test('comments and the other fields of the record stay to the letter', () => {
  const { file, edit } = editOf('herald-1-fair', { claim: { en: 'The fair: was it held?' } });
  const commented = {
    ...file,
    text: file.text.replace(
      '  - id: herald-1-fair',
      '  # By the clerk.\n  - id: herald-1-fair # ours',
    ),
  };
  const edited = editAuthored(commented, [edit]);
  expect(edited?.text).toBe(
    commented.text.replace(
      'claim: { en: The fair was held on the far bank. }',
      'claim: { en: "The fair: was it held?" }',
    ),
  );
});

test('a record is taken out of its list', () => {
  const { file, edit } = editOf('pond-drained', null);
  const edited = editAuthored(file, [edit]);
  const ids = parseAuthored([edited ?? file]).records.map(({ id }) => id);
  expect(ids).toEqual(
    parseAuthored([file])
      .records.map(({ id }) => id)
      .filter((id) => id !== 'pond-drained'),
  );
  const lines = file.text.split('\n');
  for (const line of edited?.text.split('\n') ?? []) expect(lines).toContain(line);
});

test('whatever is written into a record is read back as that', () => {
  const text = fc
    .oneof(
      fc
        .array(fc.constantFrom(' ', '\n', '\t', 'word', '#', ':', '- ', "'", '"', '{'), {
          minLength: 1,
        })
        .map((all) => all.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }),
    )
    .filter((one) => one.isWellFormed());
  const ids = parsed.records.filter(({ type }) => type === 'statement').map(({ id }) => id);
  fc.assert(
    fc.property(fc.constantFrom(...ids), text, text, (id, claim, note) => {
      const { file, edit } = editOf(id, { ...corrected, claim: { en: claim }, note: { en: note } });
      expect(editAuthored(file, [edit])).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});
