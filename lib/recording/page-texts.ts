/** A page's whole text as one string, kept until the page changes: making it costs a long page 60 ms. */
import { squeezeLong } from '../quotations/list-places.ts';

export interface PageTexts {
  /** Squeezed, with what is hidden and with scripts; nothing in it tells where elements end. */
  of(root: Document | ShadowRoot): string;
}

/** @returns texts that are read when they are first asked for, and anew after a change of the page */
export function createPageTexts(): PageTexts {
  const kept = new WeakMap<Node, { text: string; observer: MutationObserver }>();
  return {
    of(root) {
      const known = kept.get(root);
      if (known && known.observer.takeRecords().length === 0) return known.text;
      known?.observer.disconnect();
      const text = squeezeLong((root instanceof Document ? root.body : root)?.textContent ?? '');
      const observer = new MutationObserver(() => {
        kept.delete(root);
        observer.disconnect();
      });
      observer.observe(root, { childList: true, characterData: true, subtree: true });
      kept.set(root, { text, observer });
      return text;
    },
  };
}
