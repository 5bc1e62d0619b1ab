import { describe, expect, it } from 'vitest';
import { toWebAddress } from './web-address.ts';

describe('toWebAddress', () => {
  it.each(['https://herald.example/bridge', 'http://herald.example/'])('keeps %s', (address) => {
    expect(toWebAddress(address)).toBe(address);
  });

  it.each([
    null,
    '',
    'herald.example/bridge',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'chrome://settings',
  ])('makes no link of %j', (address) => {
    expect(toWebAddress(address)).toBeNull();
  });
});
