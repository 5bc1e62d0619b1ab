/** Private windows: nothing of theirs is kept unless their reader said so of this very statement. */
import { DeskError } from '../../../lib/desk/desk-error.ts';
import type { RecordedFrom } from '../../../lib/messages/desk-messages.ts';

/**
 * The form asks the reader; here the tab itself is asked, so that a mistake of the form's keeps nothing.
 * @param isPrivate whether the tab of that number is in a private window; false where there is none
 * @throws {DeskError} `private-window`
 */
export async function refusePrivate(
  { tab, isAsked }: RecordedFrom,
  isPrivate: (tab: number) => Promise<boolean>,
): Promise<void> {
  if (isAsked || !(await isPrivate(tab))) return;
  const message = `Tab ${tab} is in a private window, and its reader was not asked. Tick the box of the form.`;
  throw new DeskError('private-window', message);
}
