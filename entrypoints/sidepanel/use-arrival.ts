import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Brings the item of a list that has this `data-key` into sight, with the focus on it. */
export function goToItem(list: HTMLElement | null, key: string): void {
  const item = [...(list?.children ?? [])].find(
    (each) => each instanceof HTMLElement && each.dataset.key === key,
  );
  if (!(item instanceof HTMLElement)) return;
  item.scrollIntoView({ block: 'center' });
  item.focus({ preventScroll: true });
}

/**
 * The list in which a place names a statement: it is gone to when the list is there.
 * @param at key of the statement
 */
export function useArrival(at: string | undefined): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (at) goToItem(list.current, at);
  }, [at]);
  return list;
}
