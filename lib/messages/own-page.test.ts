import { expect, test } from 'vitest';
import { isOwnPage } from './own-page.ts';

const chromium = 'chrome-extension://abcdefgh';
const firefox = 'moz-extension://1b2c';

test('a page of ours is known by its origin, also under the address of a session', () => {
  expect(isOwnPage({ url: `${chromium}/options.html`, origin: chromium }, chromium)).toBe(true);
  const session = 'chrome-extension://58a69464-a3d6';
  expect(isOwnPage({ url: `${session}/card.html`, origin: chromium }, chromium)).toBe(true);
  expect(isOwnPage({ url: `${firefox}/popup.html?tab=3` }, firefox)).toBe(true);
});

test('a web page is none of ours, whatever its address looks like', () => {
  for (const url of [
    'https://example.org/',
    'about:blank',
    'data:text/html,chrome-extension://abcdefgh/',
    `https://example.org/${chromium}/`,
    'https://chrome-extension:x@example.org/',
    undefined,
  ]) {
    expect(isOwnPage({ url, origin: 'https://example.org' }, chromium)).toBe(false);
    expect(isOwnPage({ url }, chromium)).toBe(false);
  }
});

test('nor is one whose origin is not what its address says', () => {
  const url = `${chromium}/options.html`;
  expect(isOwnPage({ url, origin: 'https://example.org' }, chromium)).toBe(false);
  expect(isOwnPage({ url, origin: 'null' }, chromium)).toBe(false);
  expect(isOwnPage({ url: 'https://example.org/', origin: chromium }, chromium)).toBe(false);
});

test('nor a page of another extension', () => {
  expect(isOwnPage({ url: 'moz-extension://9z9z/options.html' }, firefox)).toBe(false);
  expect(isOwnPage({ url: `${firefox}/a`, origin: 'moz-extension://9z9z' }, firefox)).toBe(false);
});
