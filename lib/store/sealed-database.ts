/**
 * The database with a seal on each of its values: what is not as it was written is not there, for
 * whoever asks, and is made or fetched anew as what is gone.
 */
import type { StoreNames } from 'idb';
import type { Database, GainsaySchema } from './schema.ts';
import { open, seal } from './seal.ts';

type Name = StoreNames<GainsaySchema>;

/** Named by the hash of what is in them, which proves them. */
const provedByName: ReadonlySet<Name> = new Set<Name>(['pages', 'segments']);

function isSealed(name: Name, value: object): boolean {
  // What something was taken out of does not hash to its name any more.
  return !provedByName.has(name) || ('purged' in value && Boolean(value.purged));
}

const toStored = (name: Name, value: object) => (isSealed(name, value) ? seal(name, value) : value);

function toValue(name: Name, stored: unknown): object | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  return isSealed(name, stored) ? (open(name, stored) ?? undefined) : stored;
}

const toValues = (name: Name, stored: unknown[]) =>
  stored.map((each) => toValue(name, each)).filter((value) => value !== undefined);

type Call = (...args: unknown[]) => Promise<unknown>;

/** Something of idb's with some of its functions replaced; the others are its own. */
function replacing<Target extends object>(
  target: Target,
  replaced: Record<string, unknown>,
): Target {
  return new Proxy(target, {
    get(own, key) {
      if (typeof key === 'string' && Object.hasOwn(replaced, key)) return replaced[key];
      const value = Reflect.get(own, key, own);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
}

/** What reads and writes the values of a store, given what reads and writes them as they are stored. */
function sealing(name: Name, own: Record<'get' | 'getAll' | 'put' | 'add', Call | undefined>) {
  return {
    get: async (...args: unknown[]) => toValue(name, await own.get?.(...args)),
    getAll: async (...args: unknown[]) =>
      toValues(name, ((await own.getAll?.(...args)) ?? []) as unknown[]),
    put: (value: object, ...args: unknown[]) => own.put?.(toStored(name, value), ...args),
    // Its id is the key generator's, and is sealed with the rest.
    async add(value: object, ...args: unknown[]) {
      const id = await own.add?.(value, ...args);
      await own.put?.(toStored(name, { ...value, id }), ...args);
      return id;
    },
  };
}

type Source = Record<string, Call | undefined>;

function sealStore(store: object): object {
  const own = store as Source & { name: Name; index(name: string): object };
  const call = (key: string) => own[key]?.bind(own);
  const calls = { get: call('get'), getAll: call('getAll'), put: call('put'), add: call('add') };
  return replacing(own, {
    ...sealing(own.name, calls),
    index(name: string) {
      const index = own.index(name) as Source;
      const read = { get: index.get?.bind(index), getAll: index.getAll?.bind(index) };
      const { get, getAll } = sealing(own.name, { ...read, put: undefined, add: undefined });
      return replacing(index, { get, getAll });
    },
  });
}

function sealTransaction(transaction: object): object {
  const own = transaction as { objectStoreNames: DOMStringList; objectStore(name: string): object };
  return replacing(own, {
    objectStore: (name: string) => sealStore(own.objectStore(name)),
    // Of one store alone.
    get store() {
      const [name, ...more] = own.objectStoreNames;
      return name !== undefined && more.length === 0 ? sealStore(own.objectStore(name)) : undefined;
    },
  });
}

/** The same database; each value is sealed when it is written and looked at when it is read. */
export function sealDatabase(database: Database): Database {
  const own = database as unknown as Source & { transaction(...args: unknown[]): object };
  const on =
    (key: 'get' | 'getAll' | 'put' | 'add') =>
    (name: Name, ...args: unknown[]) => {
      const call: Call = (...rest) => (own[key] as Call).call(own, name, ...rest);
      return sealing(name, { get: call, getAll: call, put: call, add: call })[key](
        ...(args as [object]),
      );
    };
  return replacing(database, {
    ...{ get: on('get'), getAll: on('getAll'), put: on('put'), add: on('add') },
    transaction: (...args: unknown[]) => sealTransaction(own.transaction(...args)),
  });
}
