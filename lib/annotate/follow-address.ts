/** Pages that go on to another address without loading anything. */
import type { Life } from './heard-first.ts';

/** For so long an address has to stay, ms: some write one with every turn of the wheel. */
const restMs = 500;

const withoutPlace = (address: string) => address.replace(/#.*/s, '');

/** The address that the page was loaded from. */
function addressLoaded(): string {
  const [loaded] = performance.getEntriesByType('navigation');
  return withoutPlace(loaded?.name ?? location.href);
}

/**
 * Calls back when the page stands at another address than before, or than it was loaded from, whatever follows its
 * `#`, as long as the frame lives. Nothing is heard where the browser has no Navigation API.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api
 */
export function followAddress(onMoved: (address: string) => void, life: Life): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  let known = addressLoaded();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const address = withoutPlace(location.href);
    if (life.aborted || address === known) return;
    known = address;
    onMoved(known);
  };
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, restMs);
  };
  navigation?.addEventListener('currententrychange', tellSoon);
  // It may have gone on before anybody listened.
  tellSoon();
}
