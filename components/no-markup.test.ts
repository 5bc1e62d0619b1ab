/** What others wrote is shown as text: no code of the extension makes markup of a string. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What of the web platform and of Preact does. */
const ways =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser|setHTML(?:Unsafe)?|parseHTML(?:Unsafe)?|srcdoc)\b|\bdocument\.write/;

test('no code sets HTML', () => {
  const files = ['entrypoints', 'components', 'lib']
    .flatMap((area) =>
      readdirSync(join(root, area), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(area, path).replaceAll('\\', '/'),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/fixtures/.test(file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => ways.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test.each([
  'at.innerHTML = text',
  '<p dangerouslySetInnerHTML={{ __html: text }} />',
  'document.write(text)',
  "at.setHTMLUnsafe('')",
])('%s is seen', (code) => expect(code).toMatch(ways));
