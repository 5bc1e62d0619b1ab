/** The made-up corpus is as good as a published one must be, quotations included. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFolder } from '../../../cli/shared/authored/folder.ts';
import { runMain } from '../../../cli/shared/fixtures/run-main.ts';

const folder = import.meta.dirname;

interface Found {
  errors: number;
  problems: { code: string; file: string; path: string }[];
}

test('checks without an error, every quotation proved in its document', async () => {
  const { code, stdout } = await runMain(
    'check',
    folder,
    '--sources',
    join(folder, 'documents'),
    '--format',
    'json',
  );
  const { errors, problems } = JSON.parse(stdout) as Found;
  expect({ code, errors }).toEqual({ code: 0, errors: 0 });
  // Two questions have one side on purpose: their marks must differ from the others'.
  expect(problems.map((problem) => problem.code)).toEqual([
    'dispute-one-sided',
    'dispute-one-sided',
  ]);
});

test('has several actors of one deed, and no question without words to find it by', async () => {
  const { records } = await parseFolder(folder);
  const disputes = records.filter((record) => record.type === 'dispute');
  expect(disputes.length).toBeGreaterThanOrEqual(14);
  for (const { id, deed, alsoAsked, examples } of disputes) {
    expect([id, deed.en?.length, alsoAsked.en?.length, examples.en?.length]).toEqual([
      id,
      ...Array(3).fill(expect.any(Number)),
    ]);
  }
  const sources = records.filter((record) => record.type === 'source');
  expect(sources.every((source) => source.sha256 !== null)).toBe(true);
});
