/** The extension's API for component tests: a storage, and a background whose answers a test gives. */
import { vi } from 'vitest';

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => unknown;
type ChangeListener = (changes: Record<string, { newValue?: unknown }>) => void;

/** Answers by message name; a message without one gets null. */
export type Answers = Record<string, (params: never) => unknown>;

export interface FakeExtension {
  /** What `storage.local` holds. */
  stored: Map<string, unknown>;
  /** Brings a message to the page, as from another part of the extension. */
  deliver(message: object, sender?: object): void;
}

/** Stands in for `browser`; import what uses that after this was called. */
export function installFakeExtension(answers: Answers): FakeExtension {
  const listeners = new Set<Listener>();
  const changeListeners = new Set<ChangeListener>();
  const stored = new Map<string, unknown>();
  const tell = (keys: string[]) => {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: stored.get(key) }]));
    for (const listener of changeListeners) listener(changes);
  };
  const ask = ({ name, params }: { name: string; params: never }) =>
    answers[name]?.(params) ?? null;
  vi.stubGlobal('browser', {
    runtime: {
      id: 'test',
      getURL: (path: string) => path,
      sendMessage: async (message: { name: string; params: never }) => ({ result: ask(message) }),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: {
      sendMessage: async (_: number, message: { name: string; params: never }) => ask(message),
      // The page is a tab of its own, unless a test says that it stands beside one.
      getCurrent: async () => (answers.isBesideTab?.({} as never) ? undefined : { id: 1 }),
      query: async () => [{ id: 1 }],
      update: async () => undefined,
      onUpdated: { addListener: () => undefined, removeListener: () => undefined },
    },
    extension: { getViews: () => [] },
    permissions: {
      contains: async () => answers.containsPermission?.({} as never) ?? true,
      request: async () => answers.requestPermission?.({} as never) ?? true,
      onAdded: { addListener: () => undefined, removeListener: () => undefined },
      onRemoved: { addListener: () => undefined, removeListener: () => undefined },
    },
    storage: {
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
      local: {
        get: async (key: string | null) =>
          Object.fromEntries([...stored].filter(([each]) => key === null || each === key)),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
          tell(Object.keys(items));
        },
        remove: async (key: string) => {
          stored.delete(key);
          tell([key]);
        },
        onChanged: {
          addListener: (listener: ChangeListener) => changeListeners.add(listener),
          removeListener: (listener: ChangeListener) => changeListeners.delete(listener),
        },
      },
    },
  });
  return {
    stored,
    deliver: (message, sender) => {
      for (const listener of listeners)
        listener(message, { frameId: 0, ...sender }, () => undefined);
    },
  };
}
