/** Renders into the test's page. */
import { type ComponentChild, render } from 'preact';

/** Puts a component into a fresh element of the document and returns that element. */
export function renderInto(child: ComponentChild): HTMLElement {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  render(child, box);
  return box;
}

/** The words that a reader sees, white space made single. */
export function readWords(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
