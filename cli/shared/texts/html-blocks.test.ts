import { expect, test } from 'vitest';
import { isHtml, readHtmlBlocks } from './html-blocks.ts';

test('joins inline elements, parts blocks, leaves out what is not read', () => {
  const page = `<!doctype html><html><head><title>Old Bridge</title></head><body>
    <h1>The <b>Old</b> Bridge</h1>
    <p>Shut &amp; barred<br>by the council<p>on Thursday
    <pre><code>Old Bridge</code></pre><script>var bridge = '<p>'</script>
    <div contenteditable>typed</div><div>Ada <code>x</code> Stone</div>
    <x-note>a <svg><path/><title>c</title></svg> note</x-note>
    <p>a <svg><g><text>b<tspan>c</tspan></text></g></svg> d</body></html>`;
  expect(readHtmlBlocks(page).map((block) => block.trim())).toEqual([
    'The Old Bridge',
    'Shut & barred\nby the council',
    'on Thursday',
    'Ada \ufffc Stone',
    'a \n note',
    'a',
    'bc',
    'd',
  ]);
});

test('reads what stands in a pre, and leaves code in one out', () => {
  const tokens = ['let', 'bridge', '=', '1'].map((each) => `<span>${each}</span>`).join(' ');
  const page = `<pre>Mr. STONE. The Old
       Bridge is shut.</pre><pre><i>&gt; Ada</i> wrote <code>bridge</code></pre>
    <pre class="language-c">bridge</pre><div class="highlight"><div><pre>bridge</pre></div></div>
    <pre>${tokens}</pre><pre contenteditable>bridge</pre><pre aria-hidden="true">bridge</pre>
    <p>Old <script>bridge</script>Bridge, <ruby>Ada<rt>bridge</rt></ruby></p>`;
  expect(readHtmlBlocks(page).map((block) => block.trim().replace(/\s+/g, ' '))).toEqual([
    'Mr. STONE. The Old Bridge is shut.',
    '> Ada wrote \ufffc',
    'Old Bridge, Ada',
  ]);
});

test('tells HTML by its ending, a doctype or its root', () => {
  expect(isHtml('page.HTM', 'text')).toBe(true);
  expect(isHtml('-', '\n<!-- saved --> <!DOCTYPE html><p>')).toBe(true);
  expect(isHtml('-', '<html lang="en">')).toBe(true);
  expect(isHtml('notes.txt', 'a <html> tag')).toBe(false);
});
