import { expect, test } from 'vitest';
import { countLeftOut, toProblems } from './left-out.ts';

test('what is left out is counted by corpus, and told with some of the names', () => {
  const { note, list } = countLeftOut(
    (entity) => `https://corpora.example/${entity % 2}#e${entity}`,
  );
  for (let entity = 0; entity < 20; entity++) note(entity, `name ${entity}`);
  note(1, null);
  expect(list()).toEqual([
    { corpus: 'https://corpora.example/0', count: 10, names: ['name 0', 'name 2', 'name 4'] },
    { corpus: 'https://corpora.example/1', count: 11, names: ['name 1', 'name 3', 'name 5'] },
  ]);
  const [problem] = toProblems(list());
  expect(problem?.code).toBe('names-left-out');
  expect(problem?.text).toContain('“name 0”, “name 2”, “name 4”');
  expect(problem?.text).toContain('10 were left out');
  expect(toProblems([])).toEqual([]);
});
