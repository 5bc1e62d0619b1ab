/**
 * Attacks and faults, after the list of The Update Framework (theupdateframework.io, "Security"),
 * over a real connection. In every one the reader keeps the version that was there, and is told by
 * the words that docs/security.md has for it.
 */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentAttacks } from './fixtures/content-attacks.ts';
import { documentAttacks } from './fixtures/document-attacks.ts';
import { serverFaults } from './fixtures/server-faults.ts';
import { createStage, generalize, type Stage } from './fixtures/stage.ts';

const attacks = [...documentAttacks, ...contentAttacks, ...serverFaults];
const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const documented = page.split('\n').filter((line) => /^\| [^|]+ \| `[a-z-]+` \| /.test(line));

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.server.close());

test.each(attacks)('$name: $code', async ({ name, code, options, begin }) => {
  await begin(stage);
  const before = stage.active();
  stage.server.asked.length = 0;
  expect(await stage.sync(options)).toBe('failed');
  const problem = stage.state()?.problem;
  expect(problem?.code).toBe(code);
  expect(documented).toContain(
    `| ${name} | \`${code}\` | ${generalize(problem?.text ?? '', stage)} |`,
  );
  expect(stage.active()).toBe(before);
  expect(stage.state()).toMatchObject({ runningSince: null, failures: 1 });
  expect(stage.elsewhere).toEqual([]);
});

test('docs/security.md tells of nothing that is not tried', () => {
  expect(documented.map((line) => line.split(' | ')[0])).toEqual(
    attacks.map(({ name }) => `| ${name}`),
  );
});
