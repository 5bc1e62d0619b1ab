import type { Page } from './driver/driver.ts';

/** Selects words in the first text of the page's element `#said`, as a reader does. */
export function selectWords(page: Page, words: string): Promise<void> {
  return page.evaluate((wanted: string) => {
    const node = document.querySelector('#said')?.firstChild as Text;
    const at = node.data.indexOf(wanted);
    getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }, words);
}
