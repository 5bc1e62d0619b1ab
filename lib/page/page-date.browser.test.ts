import { expect, it } from 'vitest';
import { readPageDate } from './page-date.ts';

const read = (html: string) => readPageDate(new DOMParser().parseFromString(html, 'text/html'));

it.each([
  ['<meta property="article:published_time" content="2025-03-04T10:00:00Z">', '2025-03-04'],
  ['<meta itemprop="datePublished" content="2025-03-04">', '2025-03-04'],
  [
    '<script type="application/ld+json">{"datePublished": "2025-03-04T01:02"}</script>',
    '2025-03-04',
  ],
  ['<script type="application/ld+json">{"datePublished": "soon"}</script>', null],
  [
    '<article><time datetime="2025-03-04">today</time></article><time datetime="2011-01-01"></time>',
    '2025-03-04',
  ],
  ['<time datetime="2025-03-04"></time><time datetime="2025-01-01"></time>', '2025-03-04'],
  ['<time datetime="2025-03-04"></time><time datetime="2011-01-01"></time>', null],
  [
    '<article><time datetime="2025-03-04"></time></article><article><time datetime="2011-01-01"></time></article>',
    null,
  ],
  ['<time datetime="10:30"></time>', null],
  ['<p>Published on 4 March 2025</p>', null],
])('%s', (html, day) => {
  expect(read(html)).toBe(day);
});
