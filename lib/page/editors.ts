/** Editors on the page that draw what is typed: they are not read. */
import { sharedByScripts } from './shared-by-scripts.ts';
import type { editorAround } from './typing-aids.ts';

const editors = sharedByScripts('gainsayEditors', () => new WeakSet<Element>());

/** Whether an element is an editor that `findEditors` has found. */
export const isEditor = (element: Element): boolean => editors.has(element);

/** Looks for editors in a document or shadow tree: before it is read, since pages add them late. */
export async function findEditors(
  root: Document | ShadowRoot,
  loadLayout: () => Promise<{ editorAround: typeof editorAround }>,
): Promise<void> {
  // The cheap question first: every frame is asked, and a selector costs the first that it is used in.
  if (root === document && document.getElementsByTagName('textarea').length === 0) return;
  const fields = root.querySelectorAll<HTMLElement>('textarea[spellcheck=false]');
  if (fields.length === 0) return;
  const layout = await loadLayout();
  for (const field of fields) {
    const editor = layout.editorAround(field);
    if (editor) editors.add(editor);
  }
}
