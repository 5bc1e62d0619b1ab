/**
 * Firefox tells a page at which element an event began, also inside a closed tree
 * (`originalTarget`, `explicitOriginalTarget`, `rangeParent`), and so hands it the card's frame and
 * the root that it stands in. Events that begin there are of no use to a page: they end at the
 * window, where whoever listens first hears them first.
 */
import { hostName } from './card/host-name.ts';

/** Of what comes to a frame, its parent's page hears that a pointer, a drag or the focus did. */
const types = ['pointer', 'mouse']
  .flatMap((kind) => ['over', 'out', 'move', 'down', 'up'].map((end) => kind + end))
  .concat('click', 'wheel', 'contextmenu', 'dragenter', 'dragover', 'dragleave', 'drop')
  .concat('focusin', 'focusout', 'focus', 'blur');

/** Firefox's own; not in TypeScript. */
interface OriginalEvent extends Event {
  originalTarget: EventTarget | null;
}

function endIfOurs(event: Event): void {
  const { originalTarget } = event as OriginalEvent;
  const root = originalTarget instanceof Node ? originalTarget.getRootNode() : null;
  if (root instanceof ShadowRoot && root.host.localName === hostName) {
    event.stopImmediatePropagation();
  }
}

/** To be called before any script of the page runs. */
export function hideOrigins(): void {
  for (const type of types) addEventListener(type, endIfOurs, { capture: true, passive: true });
}
