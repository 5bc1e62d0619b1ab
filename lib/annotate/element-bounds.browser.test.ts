/** How many elements of a page are asked for shadow trees, and looked after for late ones. */
import { expect, test, vi } from 'vitest';

/** Elements that were asked for a closed tree, as Chromium gives it to extensions. */
const asked = vi.hoisted(() => {
  const elements: Element[] = [];
  const api = {
    runtime: { id: 'x' },
    dom: { openOrClosedShadowRoot: (element: Element) => elements.push(element) && null },
  };
  Object.assign(globalThis, { chrome: api, browser: api });
  return elements;
});
const { mostInVain, shadowRootOf } = await import('./shadow-roots.ts');
const { followLateElements, mostElements } = await import('./late-elements.ts');

test('as many elements are looked after as there may be', async () => {
  const controller = new AbortController();
  const attached: Element[] = [];
  const late = followLateElements((element) => attached.push(element), controller.signal);
  const elements = Array.from({ length: mostElements + 1 }, () => {
    const element = document.createElement('x-late');
    document.body.append(element);
    late.add(element);
    return element;
  });
  for (const element of elements) element.attachShadow({ mode: 'open' });
  // All that are looked after are looked at in one turn.
  await expect.poll(() => attached.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(attached).toEqual(elements.slice(0, mostElements));
  controller.abort();
});

test('as many plain elements are asked in vain as there may be, and custom ones further on', () => {
  asked.length = 0;
  const ask = (name: string) => shadowRootOf(document.createElement(name));
  for (let at = 0; at < mostInVain; at++) ask('div');
  expect(asked).toHaveLength(mostInVain);
  ask('div');
  expect(asked).toHaveLength(mostInVain);
  ask('x-own');
  expect(asked).toHaveLength(mostInVain + 1);
});
