import type { Missing } from '../../lib/desk/find-missing.ts';
import { t } from '../../lib/i18n/texts.ts';

/** What is missing of a statement, in the reader's language. */
export function sayMissing(missing: Missing): string {
  return t(`desk.missing.${missing === 'other-side' ? 'otherSide' : missing}`);
}
