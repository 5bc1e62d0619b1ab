import { expect, test } from 'vitest';
import { remember, rememberEach, share } from './remember.ts';

/** Makes what the list says, one after the other: an error is a failure. */
function makeInTurn<Value>(...values: (Value | Error)[]) {
  let count = 0;
  return async (): Promise<Value> => {
    const value = values[count++];
    if (value === undefined) throw new Error('asked too often');
    if (value instanceof Error) throw value;
    return value;
  };
}

test('makes once what is asked for twice, also at the same time', async () => {
  const ask = remember(makeInTurn('one', 'two'));
  expect(await Promise.all([ask(), ask()])).toEqual(['one', 'one']);
  expect(await ask()).toBe('one');
});

test('forgets a failure, which all who asked meanwhile are told of', async () => {
  const ask = remember(makeInTurn(new Error('no'), 'yes', 'again'));
  const asked = await Promise.allSettled([ask(), ask()]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask()).toBe('yes');
  expect(await ask()).toBe('yes');
});

test('who was told of a failure and asks at once is asked for anew', async () => {
  const ask = remember(makeInTurn(new Error('no'), 'yes'));
  expect(await ask().catch(() => ask())).toBe('yes');
});

test('keeps no answer that does not hold for later', async () => {
  const ask = remember(makeInTurn(0, 1, 2), (value) => value > 0);
  expect(await Promise.all([ask(), ask()])).toEqual([0, 0]);
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(1);
});

test.each([
  ['an answer', 'old'],
  ['a failure', new Error('old')],
])('%s that was begun before it was forgotten does not stand in for the next', async (_, old) => {
  const ask = remember(makeInTurn<string>(old, 'new', 'newer'));
  const begun = ask().catch(() => 'failed');
  ask.forget();
  const next = ask();
  await begun;
  expect(await next).toBe('new');
  expect(await ask()).toBe('new');
});

test('what is shared is made anew when it was answered', async () => {
  const ask = share(makeInTurn('one', new Error('no'), 'three'));
  expect(await Promise.all([ask(), ask()])).toEqual(['one', 'one']);
  await expect(ask()).rejects.toThrow('no');
  expect(await ask()).toBe('three');
});

test('forgetting tells what was kept', async () => {
  const ask = remember(makeInTurn('one', 'two'));
  expect(ask.forget()).toBeNull();
  await ask();
  expect(await ask.forget()).toBe('one');
  expect(ask.forget()).toBeNull();
});

test('of each key', async () => {
  const asked: string[] = [];
  const ask = rememberEach(async (key: string) => {
    asked.push(key);
    if (asked.length === 1) throw new Error('no');
    return key;
  });
  await expect(ask('a')).rejects.toThrow('no');
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a', 'a', 'b']);
  expect(await ask('a')).toBe('a');
  expect(asked).toEqual(['a', 'a', 'b']);
});
