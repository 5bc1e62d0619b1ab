/** Pages that go on to another address without loading anything. */

/** For so long an address has to stay, ms: some write one with every turn of the wheel. */
const restMs = 500;

const addressNow = () => location.href.replace(/#.*/s, '');

/**
 * Calls back when the page stands at another address than before, whatever follows its `#`, until the signal aborts.
 * Nothing is heard where the browser has no Navigation API.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api
 */
export function followAddress(onMoved: (address: string) => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  let known = addressNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (signal.aborted || addressNow() === known) return;
    known = addressNow();
    onMoved(known);
  };
  navigation?.addEventListener(
    'currententrychange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(tell, restMs);
    },
    { signal },
  );
}
