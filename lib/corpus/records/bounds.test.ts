import * as v from 'valibot';
import { expect, test } from 'vitest';
import { maxContextUnits, quoteSchema } from './records.ts';

test.each(['before', 'after'])('the words %s a quotation are as many as they may be', (side) => {
  const isTaken = (units: number) => {
    const context = { before: '', after: '', [side]: 'a'.repeat(units) };
    return v.is(quoteSchema, { exact: 'It rose.', context, language: 'en' });
  };
  expect([isTaken(maxContextUnits), isTaken(maxContextUnits + 1)]).toEqual([true, false]);
});
