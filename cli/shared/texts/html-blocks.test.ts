import { expect, test } from 'vitest';
import { isHtml, readHtmlBlocks } from './html-blocks.ts';

test('joins inline elements, parts blocks, leaves out what is not read', () => {
  const page = `<!doctype html><html><head><title>Old Bridge</title></head><body>
    <h1>The <b>Old</b> Bridge</h1>
    <p>Shut &amp; barred<br>by the council<p>on Thursday
    <pre>Old Bridge</pre><script>var bridge = '<p>'</script>
    <div contenteditable>typed</div><div>Ada <code>x</code> Stone</div>
    <x-note>a <svg><path/><title>c</title></svg> note</x-note>
    <p>a <svg><g><text>b<tspan>c</tspan></text></g></svg> d</body></html>`;
  expect(readHtmlBlocks(page).map((block) => block.trim())).toEqual([
    'The Old Bridge',
    'Shut & barred\nby the council',
    'on Thursday',
    'Ada \ufffc Stone',
    'a \n\ufffc note',
    'a',
    'bc',
    'd',
  ]);
});

test('tells HTML by its ending, a doctype or its root', () => {
  expect(isHtml('page.HTM', 'text')).toBe(true);
  expect(isHtml('-', '\n<!-- saved --> <!DOCTYPE html><p>')).toBe(true);
  expect(isHtml('-', '<html lang="en">')).toBe(true);
  expect(isHtml('notes.txt', 'a <html> tag')).toBe(false);
});
