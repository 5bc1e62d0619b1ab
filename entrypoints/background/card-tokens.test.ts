import { expect, test } from 'vitest';
import { createCardTokens, mostTokens } from './card-tokens.ts';

test('a card is known in its tab until there are too many, and again when it says so anew', async () => {
  const tokens = createCardTokens();
  await tokens.register('first', 1);
  for (let at = 1; at < mostTokens; at++) await tokens.register(`token-${at}`, 2);
  await tokens.check('first', 1);
  await expect(tokens.check('first', 2)).rejects.toMatchObject({ code: 'unknown-card' });
  await tokens.register('one-more', 2);
  await tokens.check('one-more', 2);
  await expect(tokens.check('first', 1)).rejects.toMatchObject({ code: 'unknown-card' });
  await tokens.register('first', 1);
  await tokens.check('first', 1);
});
