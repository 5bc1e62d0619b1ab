import { expect, test } from 'vitest';
import { refusePrivate } from './private-windows.ts';

const isPrivate = async (tab: number) => tab === 7;

test('of a private window nothing is kept unless its reader was asked', async () => {
  await expect(refusePrivate({ tab: 7, isAsked: false }, isPrivate)).rejects.toMatchObject({
    code: 'private-window',
  });
  await expect(refusePrivate({ tab: 7, isAsked: true }, isPrivate)).resolves.toBeUndefined();
});

test('other windows need not be asked', async () => {
  await expect(refusePrivate({ tab: 8, isAsked: false }, isPrivate)).resolves.toBeUndefined();
});
