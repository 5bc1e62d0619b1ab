import { afterEach, expect, test } from 'vitest';
import { sightHtml, sights } from './fixtures/unseen.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { createSeenTest } from './seen.ts';

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

/** The elements whose name a reader sees, by their tags. */
function seenIn(root: Element): string[] {
  const isSeen = createSeenTest();
  const seen: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const startOffset = node.data.indexOf('Aleppo');
    if (startOffset < 0 || !node.parentElement?.closest('p')) continue;
    const span = { nodes: [node], startOffset, endOffset: startOffset + 6 };
    if (isSeen(span)) seen.push(node.parentElement.localName);
  }
  return seen;
}

test.each(sights.map((each, number) => ({ ...each, html: sightHtml(each, number) })))(
  'is seen or not: $name',
  ({ html }) => {
    document.body.innerHTML = html;
    expect(seenIn(document.body)).toEqual(['b']);
  },
);

/** Boxes that cut off what they hold, around a name far down the page. */
const cutOff = {
  'a teaser':
    '<div id="box" style="height:40px;overflow:hidden"><p>One</p><p>Two</p><p>Aleppo</p></div>',
  'a clamped text':
    '<p id="box" style="width:200px;display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden">Words and words and words and words and <u>Aleppo</u></p>',
  'a row of slides':
    '<div id="box" style="width:200px;overflow:hidden;white-space:nowrap"><span style="padding-right:300px">One</span><u>Aleppo</u></div>',
  'a row that scrolls down only':
    '<div id="box" style="width:200px;height:50px;overflow:hidden auto;white-space:nowrap"><span style="padding-right:300px">One</span><u>Aleppo</u></div>',
  'slides that snap and move smoothly':
    '<div id="box" style="width:200px;overflow:hidden;white-space:nowrap;scroll-snap-type:x mandatory;scroll-behavior:smooth"><span style="display:inline-block;width:200px;scroll-snap-align:start">One</span><span style="display:inline-block;width:200px;scroll-snap-align:start"><u>Aleppo</u></span></div>',
  'a box that is clipped':
    '<div id="box" style="width:200px;height:40px;overflow:clip"><p>One</p><p>Two</p><p>Aleppo</p></div>',
};

test.each(Object.entries(cutOff))('going to a name leaves %s as it is', (_, html) => {
  document.body.innerHTML = `<div style="height:3000px"></div><div>${html}</div><div style="height:3000px"></div>`;
  const box = document.querySelector('#box') as Element;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text;
  while (!node.data.includes('Aleppo')) node = walker.nextNode() as Text;
  const startOffset = node.data.indexOf('Aleppo');
  const [startContainer, endContainer] = [node, node];
  scrollToRange(
    new StaticRange({ startContainer, startOffset, endContainer, endOffset: startOffset + 6 }),
  );
  expect([box.scrollLeft, box.scrollTop]).toEqual([0, 0]);
  const { top, bottom } = box.getBoundingClientRect();
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(innerHeight);
});

test('going to a name scrolls what a reader can scroll back', () => {
  document.body.innerHTML =
    '<div id="box" style="height:60px;overflow:auto"><p style="height:900px">One</p><p id="name">Aleppo</p></div>';
  const startContainer = document.querySelector('#name')?.firstChild as Text;
  const endContainer = startContainer;
  scrollToRange(new StaticRange({ startContainer, startOffset: 0, endContainer, endOffset: 6 }));
  expect(document.querySelector('#box')?.scrollTop).toBeGreaterThan(500);
});

test('a page that a dialog keeps from scrolling stays where it is', () => {
  document.body.style.overflow = 'hidden';
  document.body.innerHTML = '<div style="height:5000px"></div><p id="name">Aleppo</p>';
  const startContainer = document.querySelector('#name')?.firstChild as Text;
  const endContainer = startContainer;
  scrollToRange(new StaticRange({ startContainer, startOffset: 0, endContainer, endOffset: 6 }));
  document.body.style.overflow = '';
  expect(scrollY).toBe(0);
});
