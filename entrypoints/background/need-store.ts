import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import type { Library } from './library.ts';

/** The store, for who can do nothing without it. @throws {StoreError} `store-refused` */
export async function needStore(library: Library): Promise<Store> {
  const store = await library.openedStore();
  if (store) return store;
  const message = 'The browser does not give Gainsay its database. The popup says why.';
  throw new StoreError('store-refused', message);
}
