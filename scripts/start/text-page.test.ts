import { expect, test } from 'vitest';
import { toArticlePage } from './text-page.ts';

test('the first line is the headline, blank lines part the paragraphs', () => {
  const page = toArticlePage('\n\nHeadline\r\n\r\nOne\r\nand on.\n \nTwo.\n');
  expect(page).toContain('<title>Headline</title>');
  expect(page).toContain('<h1>Headline</h1>');
  expect(page.match(/<p /g)).toHaveLength(2);
  expect(page).toContain('>One\nand on.</p>');
});

test('nothing in the text becomes markup', () => {
  const page = toArticlePage('<i>A</i> & "B"\n\n<script>alert(1)</script>');
  expect(page).toContain('&#60;i&#62;A&#60;/i&#62; &#38; &#34;B&#34;');
  expect(page).not.toContain('<script>');
});
