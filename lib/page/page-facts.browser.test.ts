import { afterEach, expect, test } from 'vitest';
import { readPageFacts } from './page-facts.ts';

let visits = 0;

/** Another page at another address, since a page is searched once. */
function visit(html: string, lang = ''): ReturnType<typeof readPageFacts> {
  history.replaceState(null, '', `#visit-${++visits}`);
  const added = document.createRange().createContextualFragment(html);
  for (const element of [...added.children]) {
    element.setAttribute('data-added', '');
    (element.localName === 'meta' ? document.head : document.body).append(element);
  }
  document.documentElement.lang = lang;
  return readPageFacts(document);
}

afterEach(() => {
  for (const element of document.querySelectorAll('[data-added]')) element.remove();
  document.documentElement.removeAttribute('lang');
});

const meta = '<meta property="article:published_time" content="2016-06-10T08:00:00Z">';
const data =
  '<script type="application/ld+json">{"@type":"A","datePublished" : "2015-01-02"}</script>';
const time = '<time datetime="2014-03-04">4 March</time>';

test('tells the date of a page by its head, else by its data, else by its first time', () => {
  expect(visit(`${time}${data}${meta}`).published).toBe('2016-06-10T08:00:00Z');
  expect(visit('').published).toBe('2016-06-10T08:00:00Z');
});

test.each([
  [`${time}${data}`, '2015-01-02'],
  [time, '2014-03-04'],
  ['<time>4 March</time>', null],
  ['', null],
  [`<time datetime="${'9'.repeat(99)}"></time>`, '9'.repeat(40)],
])('of %s it tells the date', (html, published) => {
  expect(visit(html).published).toBe(published);
});

test('of a language it tells no more than a language tag has', () => {
  expect(visit('', 'en'.repeat(500_000)).language).toBe('en'.repeat(20));
});

test('tells the language of what is read, and no date of a text of our own', () => {
  expect(visit(time, 'fr')).toEqual({ language: 'fr', published: '2014-03-04' });
  const root = document.createElement('main');
  root.lang = 'ar';
  expect(readPageFacts(root)).toEqual({ language: 'ar', published: null });
});
