import { expect, test } from 'vitest';
import { comparePlaces } from './compare-places.ts';

/** A range at the start of an element's own first text. */
function rangeIn(node: Node | null | undefined, offset = 0): StaticRange {
  const startContainer = node?.firstChild ?? document;
  return new StaticRange({
    startContainer,
    startOffset: offset,
    endContainer: startContainer,
    endOffset: offset,
  });
}

test('orders places as they are read, shadow trees where their hosts stand', () => {
  document.body.innerHTML = '<p>one</p><div id="host"><i>slotted</i></div><p id="last">two</p>';
  const host = document.querySelector('#host');
  const shadow = host?.attachShadow({ mode: 'closed' });
  if (shadow) shadow.innerHTML = '<b>in the shadow</b><slot></slot>';
  const places = [
    rangeIn(document.querySelector('p')),
    rangeIn(document.querySelector('p'), 2),
    rangeIn(shadow?.querySelector('b')),
    rangeIn(host?.querySelector('i')),
    rangeIn(document.querySelector('#last')),
  ];
  for (const [index, place] of places.entries()) {
    for (const [other, against] of places.entries()) {
      expect(Math.sign(comparePlaces(place, against))).toBe(Math.sign(index - other));
    }
  }
});

test('places in two shadow trees of one host are equal, whichever is asked first', () => {
  document.body.innerHTML = '<div id="host"></div>';
  const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (outer) outer.innerHTML = '<section></section><section></section>';
  const [one, other] = [...(outer?.querySelectorAll('section') ?? [])].map((section) => {
    const inner = section.attachShadow({ mode: 'open' });
    inner.innerHTML = '<p>words</p>';
    return rangeIn(inner.querySelector('p'));
  });
  if (!one || !other) throw new Error('The sections are not there');
  expect(comparePlaces(one, other)).toBe(0);
  expect(comparePlaces(other, one)).toBe(0);
});
