import { expect, test } from 'vitest';
import { bridge } from './fixtures/following.ts';
import { isAllowed, noPolicy, parsePolicy, readPolicy } from './policy.ts';

test('an organisation forces subscriptions and says which publishers are allowed', () => {
  const { corpus, address, thumbprint } = bridge;
  const policy = parsePolicy({
    subscriptions: [{ corpus, address, thumbprint }, { corpus: 'x' }, 3],
    allowedPublishers: ['B'.repeat(43)],
  });
  expect(policy.subscriptions).toMatchObject([{ corpus, address, thumbprint }]);
  expect(isAllowed(policy, thumbprint)).toBe(true);
  expect(isAllowed(policy, 'B'.repeat(43))).toBe(true);
  expect(isAllowed(policy, 'C'.repeat(43))).toBe(false);
  expect(isAllowed(parsePolicy({}), thumbprint)).toBe(true);
});

test('no policy is none, also where the browser rejects', async () => {
  expect(await readPolicy({ get: () => Promise.reject(new Error('no manifest')) })).toBe(noPolicy);
  expect(await readPolicy({ get: async () => ({}) })).toEqual(noPolicy);
});
