import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChild, Ref } from 'preact';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks';
import { usePrinting } from './use-printing.ts';

/** Up to so many items all of them stand in the page, where the browser's own search finds them. */
const mostWhole = 150;
/** An item before it is measured, CSS pixels: a statement of three lines with its source. */
const usualHeight = 150;
/** Items kept above and below what is in sight, so that Tab finds the next one. */
const overscan = 6;

export interface ListHandle {
  /** Brings the first item of this key into sight, with the focus on it. */
  goTo(key: string): void;
}

interface Props<Item> {
  items: readonly Item[];
  /** What `goTo` finds an item by. */
  keyOf(item: Item): string;
  children(item: Item): ComponentChild;
  class: string;
  /** How many there will be, where the last of them are still on their way. */
  total?: number | undefined;
  /** Key of the item to go to when the list is there. */
  at?: string | undefined;
  handle?: Ref<ListHandle>;
  /** Height of an item before it is measured, CSS pixels. */
  height?: number;
  /** Place of an item that is drawn wherever the reader is: what was typed in it would be lost. */
  kept?: number;
  /** Is told which places are drawn, both ends with them, each time that the list is drawn. */
  onDrawn?(from: number, to: number): void;
}

/** Gives the list's owner the way to an item, and goes to the one that it begins at, once. */
function useGoTo<Item>(
  { handle, at }: Pick<Props<Item>, 'handle' | 'at'>,
  goTo: ListHandle['goTo'],
): void {
  useImperativeHandle(handle ?? null, () => ({ goTo }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is gone to once
  useEffect(() => {
    if (at) goTo(at);
  }, [at]);
}

/** All items as they are; long lists are drawn so for print only. */
function WholeList<Item>(props: Props<Item>) {
  const { items, keyOf, children, class: name, onDrawn } = props;
  const list = useRef<HTMLOListElement>(null);
  const goTo = (key: string) => {
    const item = list.current?.children[items.findIndex((each) => keyOf(each) === key)];
    if (!(item instanceof HTMLElement)) return;
    item.scrollIntoView({ block: 'center' });
    item.focus({ preventScroll: true });
  };
  useGoTo(props, goTo);
  useEffect(() => onDrawn?.(0, items.length - 1));
  return (
    <ol class={name} ref={list}>
      {items.map((item, index) => (
        <li key={`${keyOf(item)} ${index}`} data-key={keyOf(item)} tabIndex={-1}>
          {children(item)}
        </li>
      ))}
    </ol>
  );
}

/** The items in sight and some around them; a screen reader is told the place of each and their number. */
function VirtualList<Item>(props: Props<Item>) {
  const { items, keyOf, children, class: name, total, kept, onDrawn } = props;
  const { height = usualHeight } = props;
  const list = useRef<HTMLOListElement>(null);
  /** Place of the item that has the focus, or is about to have it: it is always drawn. */
  const focused = useRef(-1);
  const isAwaited = useRef(false);
  const [margin, setMargin] = useState(0);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options = {
    count: items.length,
    getScrollElement: () => window,
    estimateSize: () => height,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: margin,
    overscan,
    onChange: () => redraw(undefined),
    rangeExtractor: (range: Range) => {
      const places = new Set(defaultRangeExtractor(range));
      for (const place of [focused.current, kept ?? -1]) {
        if (place >= 0 && place < items.length) places.add(place);
      }
      return [...places].sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above the list has other heights for other choices.
    const top = (list.current?.getBoundingClientRect().top ?? 0) + scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
    if (!isAwaited.current) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-index="${focused.current}"]`);
    if (!item) return;
    isAwaited.current = false;
    item.focus({ preventScroll: true });
  });

  useEffect(() => {
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
    onDrawn?.(Math.max(0, startIndex - overscan), Math.min(items.length - 1, endIndex + overscan));
  });

  const goTo = (key: string) => {
    const place = items.findIndex((each) => keyOf(each) === key);
    if (place === -1) return;
    focused.current = place;
    isAwaited.current = true;
    virtualizer.scrollToIndex(place, { align: 'center' });
    redraw(undefined);
  };
  useGoTo(props, goTo);
  const onFocusIn = ({ target }: FocusEvent) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    focused.current = Number(item?.dataset.index ?? -1);
  };
  const onFocusOut = () => {
    if (!isAwaited.current) focused.current = -1;
  };
  return (
    <ol
      class={`${name} virtual`}
      ref={list}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={`${keyOf(item)} ${index}`}
            ref={virtualizer.measureElement}
            data-index={index}
            data-key={keyOf(item)}
            tabIndex={-1}
            aria-setsize={total ?? items.length}
            aria-posinset={index + 1}
            // The library measures without margins.
            style={{ margin: 0, transform: `translateY(${start - margin}px)` }}
          >
            {children(item)}
          </li>
        );
      })}
    </ol>
  );
}

/**
 * A list of any length that scrolls with the page. A long one is drawn only where it is in sight,
 * and whole on paper.
 */
export function LongList<Item>(props: Props<Item>) {
  const isPrinting = usePrinting();
  const isWhole = isPrinting || (props.total ?? props.items.length) <= mostWhole;
  return isWhole ? <WholeList {...props} /> : <VirtualList {...props} />;
}
