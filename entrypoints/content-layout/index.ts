/**
 * What is asked of a page's layout. The content script loads this script into its own world when a
 * page names something, or has text whose tags do not tell what stands together
 * (docs/decisions/0011-card-script-loaded-late.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { LayoutGlobal } from '../../lib/annotate/late-layout.ts';
import { layout } from '../../lib/annotate/layout.ts';

export default defineUnlistedScript(() => {
  const script: LayoutGlobal = { gainsayLayout: layout };
  Object.assign(globalThis, script);
});
