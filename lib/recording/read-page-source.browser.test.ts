import { expect, test } from 'vitest';
import { readPageSource } from './read-page-source.ts';

const here = 'https://news.example/story?from=feed#top';
const read = (head: string, body = '', loadedAt = here) =>
  readPageSource(
    new DOMParser().parseFromString(
      `<html lang="en"><head>${head}</head><body>${body}</body></html>`,
      'text/html',
    ),
    here,
    loadedAt,
  );

test('takes what linked data says of the article, and the address that the page calls its own', () => {
  const data = {
    '@graph': [
      { '@type': 'WebPage', name: 'The page' },
      {
        '@type': 'NewsArticle',
        headline: 'The bridge is closed',
        author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'https://x.example' }, 'Ben  Moe'],
        publisher: { name: 'The Fenn Post' },
        datePublished: '2016-06-09T10:00:00Z',
      },
    ],
  };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="/story">`;
  expect(read(head)).toEqual({
    title: 'The bridge is closed',
    publisher: 'The Fenn Post',
    author: 'Ann Lee, Ben Moe',
    published: '2016-06-09',
    address: 'https://news.example/story',
    seenAt: 'https://news.example/story?from=feed',
    language: 'en',
  });
});

test('leaves empty what a page does not say', () => {
  expect(read('')).toEqual({
    ...{ title: null, publisher: null, author: null, published: null, seenAt: null },
    ...{ address: 'https://news.example/story?from=feed', language: 'en' },
  });
});

test('takes meta tags and the one heading', () => {
  const head =
    '<title>Bridge closed - Post</title><meta property="og:site_name" content="The Post"><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2020-01-02">';
  expect(
    read(head, '<h1>Bridge\n closed</h1><time datetime="2021-01-01">now</time>'),
  ).toMatchObject({
    ...{
      title: 'Bridge closed',
      publisher: 'The Post',
      author: 'Ann Lee',
      published: '2020-01-02',
    },
  });
});

test('a page cannot say that it is another site’s, nor give what is no web address', () => {
  for (const address of [
    'https://other.example/story',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
  ]) {
    const own = read(`<link rel="canonical" href="${address}">`).address;
    expect(own).toBe('https://news.example/story?from=feed');
  }
  const file = readPageSource(
    document.implementation.createHTMLDocument('A'),
    'file:///tmp/a.html',
  );
  expect(file.address).toBeNull();
});

test('hostile data is bounded, and breaks nothing', () => {
  const long = 'x'.repeat(1_000_000);
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  const head = `<title>${long}</title><script type="application/ld+json">{"@type":</script><script type="application/ld+json">${deep}</script><script type="application/ld+json">{"@type":"Article","author":{"name":{"name":1}},"headline":7,"publisher":[[]]}</script>`;
  const source = read(head);
  expect(source.title?.length).toBe(300);
  expect(source).toMatchObject({ author: null, publisher: null });
});

test('a page that has gone on to another address is not told to be the one that it was loaded as', () => {
  const before = 'https://news.example/before';
  const stale =
    '<meta property="og:site_name" content="The Post"><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2020-01-02"><meta property="og:title" content="Before">';
  const body = '<h1>The bridge is closed</h1>';
  for (const link of ['', '<link rel="canonical" href="/before">']) {
    expect(read(stale + link, body, before)).toEqual({
      ...{ title: 'The bridge is closed', publisher: 'The Post', author: null, published: null },
      ...{ address: 'https://news.example/story?from=feed', seenAt: null, language: 'en' },
    });
  }
  const told = { title: 'Before', author: 'Ann Lee', published: '2020-01-02' };
  const own = '<link rel="canonical" href="/story">';
  expect(read(stale + own, body, before)).toMatchObject(told);
  // A place in the page is no other address.
  expect(read(stale, body, `${here}#there`)).toMatchObject(told);
});
