import { expect, test } from 'vitest';
import type { EntityView } from '../../lib/messages/views.ts';
import { summarise } from './report.ts';

/** Of an entity the summary reads its name and its questions. */
function viewOf(name: string, questions: [string, boolean][]): EntityView {
  const disputes = questions.map(([text, twoSided]) => ({
    key: text,
    question: { text },
    twoSided,
  }));
  const view = { entity: { key: name, kind: 'place', label: { text: name } }, disputes };
  return view as unknown as EntityView;
}

test('a summary names the page, entities and questions, each question once, two-sided ones first', () => {
  const views = [
    viewOf('Larkhaven', [
      ['One-sided?', false],
      ['Two-sided?', true],
    ]),
    viewOf('Millbrook', [['Two-sided?', true]]),
  ];
  const text = summarise('https://example.org/', { mentions: [], views, problems: ['No disk.'] });
  expect(text.split('\n')).toEqual([
    'https://example.org/: 0 mentions of 2 entities on record',
    '  Larkhaven (place): 0 mentions',
    '  Millbrook (place): 0 mentions',
    '',
    '2 questions about them, 1 with both sides on record',
    '  Two-sided?',
    '  One-sided?',
    'Problem: No disk.',
    '',
  ]);
});

test('a long list ends with how many more there are', () => {
  const views = Array.from({ length: 40 }, (_, at) =>
    viewOf(`Place ${at}`, [[`Question ${at}?`, true]]),
  );
  const text = summarise('https://example.org/', { mentions: [], views, problems: [] });
  expect(text.split('\n').length).toBeLessThan(24);
  expect(text).toContain('… and 32 more');
  expect(text).toContain('… and 35 more');
});
