/** Pages that open their document again, which takes all listeners off their window. */

/**
 * Calls whenever the document's root goes or comes.
 * @returns ends that
 */
export function followReopening(onReopened: () => void): () => void {
  const observer = new MutationObserver(onReopened);
  observer.observe(document, { childList: true });
  return () => observer.disconnect();
}
