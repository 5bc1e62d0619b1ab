import '../theme.css';
import { expect, test } from 'vitest';
import { oneSided, sides, twoSided } from '../fixtures.ts';
import { readWords, renderInto } from '../render-for-test.ts';
import { BothSides } from './BothSides.tsx';
import { sidesOf } from './sides-of.ts';

test('says how many are on each side, who leads it, and how many qualify', () => {
  const words = readWords(renderInto(<BothSides of={sides} />));
  expect(words).toContain('Denied 2');
  expect(words).toContain('Tom Ashby');
  expect(words).toContain('Affirmed 1');
  expect(words).toContain('Ada Fenn');
  expect(words).toContain('With reservations 1');
});

test('says of a side that nobody is on it', () => {
  const words = readWords(renderInto(<BothSides of={sidesOf(oneSided)} />));
  expect(words).toMatch(/Affirmed 1.*County Facts.*Denied.*nobody found in your collections/);
  expect(words).not.toMatch(/Denied\s*0/);
});

test('tells of a whole question what the background tells of it in a list', () => {
  expect(sidesOf(twoSided)).toEqual(sides);
});

test('gives both sides the same room', () => {
  const box = renderInto(<BothSides of={sides} />);
  const [first, second] = [...box.querySelectorAll<HTMLElement>('.side-line')];
  expect(first?.offsetWidth).toBeGreaterThan(0);
  expect(second?.offsetWidth).toBe(first?.offsetWidth);
  expect(second?.offsetHeight).toBe(first?.offsetHeight);
});
