import { expect, test } from 'vitest';
import { replaceFrames } from './frames.ts';

const address = 'http://localhost:1/frame';

test.each([
  ['<iframe src="https://ads.example/a?b=1&amp;c=2" height="0">', 'height="0"'],
  ["<IFRAME class='wide' SRC='//ads.example/a'>", "class='wide'"],
  ['<iframe src=about:blank id=one>', 'id=one'],
  ['<iframe srcdoc="<p>1 > 0</p>" id="two">', 'id="two"'],
  ['<iframe>', ''],
])('gives %s our address and keeps the rest', (tag, rest) => {
  const replaced = replaceFrames(`<p>before</p>${tag}</iframe><p>after</p>`, address);
  expect(replaced).toMatch(/^<p>before<\/p><iframe src="[^"]+"[^>]*><\/iframe><p>after<\/p>$/i);
  expect(replaced).toContain(rest);
  expect(replaced.match(/src="http:\/\/localhost:1\/frame"/g)).toHaveLength(1);
  expect(replaced).not.toMatch(/ads\.example|about:blank|srcdoc/);
});

test('leaves a page without frames as it is', () => {
  const page = '<p>An iframe has a <code>src</code>: src="https://ads.example/"</p>';
  expect(replaceFrames(page, address)).toBe(page);
});
