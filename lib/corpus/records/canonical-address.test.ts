import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from './canonical-address.ts';

const plain = 'news.example/2016/05/a-bridge';

test.each([
  'https://news.example/2016/05/a-bridge',
  'http://www.news.example/2016/05/a-bridge/',
  'https://NEWS.example:443/2016//05/a-bridge#comments',
  'https://m.news.example/2016/05/a-bridge?utm_source=x&utm_medium=y',
  'https://amp.news.example/2016/05/a-bridge',
  'https://news.example/2016/05/a-bridge/amp/',
  'https://news.example/amp/2016/05/a-bridge',
  'https://news.example/2016/05/a-bridge?amp=1&fbclid=abc',
  'https://news.example/2016/05/a-bridge?outputType=amp',
  'https://news.example/2016/05/%61-bridge',
  'https://news-example.cdn.ampproject.org/c/s/www.news.example/2016/05/a-bridge/amp/',
  'https://www.google.com/amp/s/news.example/2016/05/a-bridge',
  'https://reader:secret@news.example/2016/05/a-bridge/index.html',
])('%s is the same page', (address) => {
  expect(canonicalAddress(address)).toBe(plain);
});

test.each([
  ['another path', 'https://news.example/2016/05/A-bridge'],
  ['another page', 'https://news.example/2016/05/a-bridge?page=2'],
  ['another host', 'https://sport.news.example/2016/05/a-bridge'],
  ['another port', 'https://news.example:8443/2016/05/a-bridge'],
  ['a route of a script', 'https://news.example/2016/05/a-bridge#/comments'],
])('%s is another page', (_, address) => {
  expect(canonicalAddress(address)).not.toBe(plain);
});

test('the order of parameters makes no difference', () => {
  expect(canonicalAddress('https://x.example/?b=2&a=1')).toBe(
    canonicalAddress('https://x.example?a=1&gclid=7&b=2'),
  );
});

test('languages of an encyclopedia for small screens', () => {
  expect(canonicalAddress('https://en.m.wikipedia.org/wiki/Bridge')).toBe(
    canonicalAddress('https://en.wikipedia.org/wiki/Bridge'),
  );
});

test.each(['file:///a', 'about:blank', 'no address', '', 'data:text/html,a'])(
  'there is none of %j',
  (address) => {
    expect(canonicalAddress(address)).toBeNull();
  },
);

test('what it comes down to comes down to itself, whatever the address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalAddress(address);
      expect(once).not.toBeNull();
      expect(canonicalAddress(`https://${once}`)).toBe(once);
    }),
  );
});
