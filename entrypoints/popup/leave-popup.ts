import { browser } from '../../lib/messages/browser.ts';

/** Closes the popup, so that the keyboard's focus is in the page; a tab that shows it stays. */
export function leavePopup(): void {
  const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
  if (isPopup) window.close();
}
