import { expect, test } from 'vitest';
import type { PageQuestion } from '../../components/questions/page-questions.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { summarise } from './report.ts';

/** Of an entity the summary reads its name. */
function viewOf(name: string): EntityView {
  const view = { entity: { key: name, kind: 'place', label: { text: name } } };
  return view as unknown as EntityView;
}

/** Of a question the summary reads its words, whether both sides are there, and where it fits. */
function disputedOf(text: string, twoSided: boolean, count: number): PageQuestion {
  const sentences = Array.from({ length: count }, (_, id) => ({ frame: 0, id }));
  return { question: { question: { text }, twoSided }, sentences } as unknown as PageQuestion;
}

test('a summary says what is disputed on the page first, then what it names', () => {
  const views = [viewOf('Larkhaven'), viewOf('Millbrook')];
  const disputed = [disputedOf('Two-sided?', true, 2), disputedOf('One-sided?', false, 1)];
  const problems = ['No disk.'];
  const text = summarise('https://example.org/', { mentions: [], views, disputed, problems });
  expect(text.split('\n')).toEqual([
    'Disputed on this page: 2 questions',
    '  Two-sided? (2 sentences, both sides found)',
    '  One-sided? (1 sentence, one side found)',
    '',
    'https://example.org/: 0 mentions of 2 entities on record',
    '  Larkhaven (place): 0 mentions',
    '  Millbrook (place): 0 mentions',
    'Problem: No disk.',
    '',
  ]);
});

test('a page that no question fits is said to have none', () => {
  const nothing = { mentions: [], views: [], disputed: [], problems: [] };
  expect(summarise('https://example.org/', nothing)).toContain('no question fits its sentences');
});

test('a long list ends with how many more there are', () => {
  const views = Array.from({ length: 40 }, (_, at) => viewOf(`Place ${at}`));
  const disputed = Array.from({ length: 40 }, (_, at) => disputedOf(`Question ${at}?`, true, 1));
  const text = summarise('https://example.org/', { mentions: [], views, disputed, problems: [] });
  expect(text.split('\n').length).toBeLessThan(24);
  expect(text.match(/… and 34 more/g)).toHaveLength(2);
});
