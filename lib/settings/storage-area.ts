/** The part of `browser.storage.*` that is used, so that tests need no browser. */
export interface StorageArea {
  /** `null` gives everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  onChanged: {
    addListener(listener: StorageListener): void;
    removeListener(listener: StorageListener): void;
  };
}

export type StorageListener = (changes: Record<string, { newValue?: unknown }>) => void;
