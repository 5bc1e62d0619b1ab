import { expect, test } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

function createCounted(maxWeight: number) {
  const cache = new BoundedCache<string, string>(maxWeight);
  const made: string[] = [];
  const get = (key: string) =>
    cache.get(
      key,
      async () => {
        made.push(key);
        return key;
      },
      (value) => value.length,
    );
  return { get, made };
}

test('reads once what is asked for twice, also at the same time', async () => {
  const { get, made } = createCounted(10);
  await Promise.all([get('a'), get('a')]);
  await get('a');
  expect(made).toEqual(['a']);
});

test('forgets what was used least recently when the bound is passed', async () => {
  const { get, made } = createCounted(4);
  for (const key of ['aa', 'bb', 'aa', 'cc', 'aa', 'bb']) await get(key);
  expect(made).toEqual(['aa', 'bb', 'cc', 'bb']);
});

test('keeps nothing that outweighs the bound', async () => {
  const { get, made } = createCounted(2);
  await get('long');
  await get('long');
  expect(made).toEqual(['long', 'long']);
});

test('forgets a failure', async () => {
  const cache = new BoundedCache<string, string>(10);
  const fail = cache.get(
    'a',
    () => Promise.reject(new Error('no')),
    () => 1,
  );
  await expect(fail).rejects.toThrow('no');
  await expect(
    cache.get(
      'a',
      async () => 'yes',
      () => 1,
    ),
  ).resolves.toBe('yes');
});
