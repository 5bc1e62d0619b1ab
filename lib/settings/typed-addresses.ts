/**
 * Addresses in local networks that the reader typed on this machine. They do not follow the reader:
 * what comes from elsewhere may name an address of this network that the reader never meant.
 */
import type { StorageArea } from './storage-area.ts';

const typedKey = 'typedAddresses';
/** The oldest go first. */
export const mostKept = 100;

async function readTyped(area: StorageArea): Promise<string[]> {
  const { [typedKey]: stored } = await area.get(typedKey);
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

export async function rememberTyped(area: StorageArea, address: string): Promise<void> {
  const others = (await readTyped(area)).filter((each) => each !== address);
  await area.set({ [typedKey]: [...others, address].slice(-mostKept) });
}

export async function forgetTyped(area: StorageArea, address: string): Promise<void> {
  const others = (await readTyped(area)).filter((each) => each !== address);
  await (others.length > 0 ? area.set({ [typedKey]: others }) : area.remove(typedKey));
}

export async function isTyped(area: StorageArea, address: string): Promise<boolean> {
  return (await readTyped(area)).includes(address);
}
