/** The documents tell what is, as far as a program can see. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../prepare/run.mjs';
import { codeWords, listFiles, membersOf, namedPaths, readText, tableRows } from './read-docs.ts';

const files = listFiles();
const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('corpora/'));
const names = new Set(files.map((file) => basename(file)));

/** What a build makes of other files. */
const builtFiles = new Set(['card.html', 'marks.css', 'popup.html', 'reading.html']);
/** Of other people's folders, which the tests' sets of sentences are made from. */
const foreignFiles = new Set(['source.html']);

describe.each(documents)('%s', (document) => {
  const text = readText(document);

  test('names and links to what is there', () => {
    const missing = namedPaths(document, text).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test('names files that are somewhere', () => {
    const sources = codeWords(text).filter((word) => /^[\w-]+\.(ts|tsx|mjs|css|html)$/.test(word));
    expect(
      sources.filter(
        (name) => !names.has(name) && !builtFiles.has(name) && !foreignFiles.has(name),
      ),
    ).toEqual([]);
  });
});

test('paths in text and in links are found, placeholders are not', () => {
  const text =
    'See lib/net, `e2e/site.ts`. [x](../lib/a.ts#b) sources/<id>.yaml lib/*/x.ts https://x/lib/y';
  expect(namedPaths('docs/a.md', text)).toEqual(['lib/net', 'e2e/site.ts', 'lib/a.ts']);
});

test('the table of messages has every message and no other', () => {
  const rows = tableRows(readText('docs/architecture.md'), '## Messages');
  const listed = rows.flatMap(([cell = '']) => codeWords(cell));
  const declared = [
    ...['ToBackground', 'ToContent', 'ToPopup'].flatMap((name) =>
      membersOf('lib/messages/messages.ts', name),
    ),
    ...['SyncMessages', 'ToPages'].flatMap((name) =>
      membersOf('lib/messages/sync-messages.ts', name),
    ),
    ...membersOf('lib/messages/desk-messages.ts', 'DeskMessages'),
    ...membersOf('lib/messages/share-messages.ts', 'ShareMessages'),
    ...['ToCard', 'FromCard'].flatMap((name) => membersOf('lib/messages/card-port.ts', name)),
  ];
  expect([...new Set(listed)].sort()).toEqual([...new Set(declared)].sort());
});

const rooms = readdirSync(join(root, 'lib'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

test('lib/README.md has a line for every room and no other', () => {
  const rows = tableRows(`\n${readText('lib/README.md')}`, '# The rooms of lib');
  expect(rows.flatMap(([, cell = '']) => codeWords(cell)).sort()).toEqual(rooms);
});

test('the wings at the top of architecture.md hold every room once', () => {
  const rows = tableRows(readText('docs/architecture.md'), '## Where to look');
  const listed = rows.flatMap(([, , cell = '']) => cell.split(', '));
  // A file, and no room.
  expect(listed.filter((name) => name !== 'errors').sort()).toEqual(rooms);
});

/**
 * Figures that documents quote: the words in the document, and the line of the code that has it.
 * Where one changes, the other has to.
 */
const figures: [document: string, words: string, file: string, line: string][] = [
  [
    'docs/architecture.md',
    'slices of 256 kB',
    'lib/annotate/page-reader.ts',
    'sliceLength = 256 * 1024;',
  ],
  ['docs/architecture.md', 'After 40 ms', 'lib/annotate/pointed-mention.ts', 'settleMs = 40;'],
  [
    'docs/architecture.md',
    'frame under 480×320',
    'lib/annotate/this-frame.ts',
    'leastCardWidth = 480;',
  ],
  [
    'docs/architecture.md',
    'frame under 480×320',
    'lib/annotate/this-frame.ts',
    'leastCardHeight = 320;',
  ],
  [
    'docs/architecture.md',
    'pauses after 500',
    'entrypoints/reading/session.ts',
    'pagesAtOnce = 500;',
  ],
  [
    'docs/architecture.md',
    'only the first 20,000',
    'lib/messages/limits.ts',
    'mostMentions = 20_000;',
  ],
  [
    'docs/architecture.md',
    '16,384 characters of them',
    'lib/store/record-blocks.ts',
    'blockCharacters = 16 * 1024;',
  ],
  [
    'docs/architecture.md',
    'of every 16 MB',
    'lib/store/indexer.ts',
    'partBytes = 16 * 1024 * 1024;',
  ],
  ['docs/browser-bugs.md', 'at most 200,', 'lib/annotate/late-elements.ts', 'mostElements = 200;'],
  [
    'docs/decisions/0008-how-corpora-are-stored.md',
    'blocks** of 16,384 characters',
    'lib/store/record-blocks.ts',
    'blockCharacters = 16 * 1024;',
  ],
  [
    'docs/decisions/0009-syncing.md',
    'at most 256 kB packed and 4 MB plain',
    'lib/corpus/built/built-format.ts',
    'maxSegmentCompressedBytes = 256 * 1024;',
  ],
  [
    'docs/decisions/0009-syncing.md',
    'two pages of the index',
    'lib/sync/import-generation.ts',
    'pagesAtOnce = 2;',
  ],
  [
    'docs/decisions/0009-syncing.md',
    'at the plain bytes that are missing',
    'lib/sync/import-generation.ts',
    'storedShare = 1;',
  ],
  [
    'docs/decisions/0009-syncing.md',
    'called every 20 s',
    'entrypoints/background/keep-awake.ts',
    'callEveryMs = 20_000;',
  ],
  ['README.md', 'Node 20.12', 'package.json', '"node": ">=20.12"'],
  [
    'docs/decisions/0002-libraries.md',
    'Chromium 140 to 147',
    'wxt.config.ts',
    "minimumChrome = '140';",
  ],
];

test.each(figures)('%s says “%s” as %s has it', (document, words, file, line) => {
  expect(readText(document).replace(/\s+/g, ' ')).toContain(words);
  expect(readText(file)).toContain(line);
});
