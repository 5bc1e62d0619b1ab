import { expect, test } from 'vitest';
import { mostPages, pagesOf } from './source-pages.ts';

const urlOf = (at: number) => ({
  url: `https://paper.example/${at}`,
  kind: 'original' as const,
  accessed: null,
});

test('a source is found by the first of its addresses, each once', () => {
  const urls = Array.from({ length: mostPages }, (_, at) => urlOf(at));
  expect(pagesOf({ urls })).toHaveLength(mostPages);
  expect(pagesOf({ urls: [...urls, urlOf(mostPages)] })).toEqual(pagesOf({ urls }));
  expect(
    pagesOf({ urls: [urlOf(1), { ...urlOf(1), url: 'http://www.paper.example/1/#top' }] }),
  ).toEqual(['paper.example/1']);
});
