/** Those that are measured side by side: the code of each that runs in the page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'vite';
import type { InPageCode } from './in-page.ts';

/** Those that are nothing of ours: no content script, and an empty one that is injected as ours is. */
export const plainNames = ['none', 'empty'] as const;
export type PlainName = (typeof plainNames)[number];
/** Ours as it is built, and another build that stands beside it. */
export const buildNames = ['before', 'ours'] as const;
export type BuildName = (typeof buildNames)[number];
export const peerNames = [
  'mark.js',
  'findAndReplaceDOMText',
  'modern-ahocorasick',
  'regexp',
] as const;
export type PeerName = (typeof peerNames)[number];
/** All contenders, as they are called in options and results. */
export const contenderNames = [...plainNames, 'floor', ...buildNames, ...peerNames] as const;
export type ContenderName = (typeof contenderNames)[number];

const within =
  <Name extends ContenderName>(names: readonly Name[]) =>
  (name: ContenderName): name is Name =>
    (names as readonly ContenderName[]).includes(name);
export const isPlain = within(plainNames);
export const isBuild = within(buildNames);
export const isPeer = within(peerNames);

/** Those whose code the bench runs in a page; the others run by themselves. */
export type InPageName = 'floor' | PeerName;

/** Packages of the peers, whose versions the results tell. */
export const peerPackages = ['mark.js', 'findandreplacedomtext', 'modern-ahocorasick'] as const;

/** What may stand beside a name besides white space, for a peer that has to be told. */
const limiters = ',.;:!?()[]{}<>"\'“”‘’«»…–—-/|&*#=+';

const require = createRequire(import.meta.url);

/** A package that is a plain script and sets a global name. */
function readScript(path: string): Promise<string> {
  return readFile(require.resolve(path), 'utf8');
}

/** A package of modules as a plain script that sets a global name to its default export. */
async function bundleScript(path: string, globalName: string): Promise<string> {
  const entry = '\0entry';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => {
          if (id !== entry) return null;
          return `import Package from '${path}'; globalThis.${globalName} = Package;`;
        },
      },
    ],
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${path} was not bundled`);
  return output.output[0].code;
}

/** Walks the text nodes under a document and gives each one's text to a function. */
const walk = `const walk = (read) => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) sum += read(walker.currentNode.data);
  return sum;
};`;

/** One expression of all names: the longest first, on word boundaries, what it holds escaped. */
const makeExpression = `const makeExpression = () => {
  const escaped = [...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\\\^$.*+?()[\\]{}|/]/g, '\\\\$&'));
  const edge = '[\\\\p{L}\\\\p{N}]';
  return new RegExp('(?<!' + edge + ')(?:' + escaped.join('|') + ')(?!' + edge + ')', 'gu');
};`;

/**
 * The code of each contender. Each prepares what it can before it sees the page, which is part of its time;
 * what a package puts off until its first search is part of its search.
 * @param names what to look for
 */
export const inPageContenders: Record<
  InPageName,
  (names: readonly string[]) => Promise<InPageCode>
> = {
  floor: async () => ({ script: walk, prepare: '', run: 'walk((text) => text.length)' }),
  'mark.js': async (names) => ({
    script: `${await readScript('mark.js/dist/mark.min.js')};
        const names = ${JSON.stringify(names)}; let found = 0;`,
    prepare: 'globalThis.marker = new Mark(document.body)',
    run: `marker.mark(names, {
        separateWordSearch: false, caseSensitive: true,
        accuracy: { value: 'exactly', limiters: [...${JSON.stringify(limiters)}] }, each: () => found++,
      }), found`,
  }),
  findAndReplaceDOMText: async (names) => ({
    script: `${await readScript('findandreplacedomtext')};
        ${makeExpression} const names = ${JSON.stringify(names)};`,
    prepare: 'globalThis.find = makeExpression()',
    run: `findAndReplaceDOMText(document.body, { find, wrap: 'mark', preset: 'prose' }),
        document.querySelectorAll('mark').length`,
  }),
  'modern-ahocorasick': async (names) => ({
    script: `${await bundleScript('modern-ahocorasick/fast', 'AhoCorasick')};
        ${walk} const names = ${JSON.stringify(names)};`,
    prepare: `globalThis.searcher = new AhoCorasick(names, { boundary: 'unicode' })`,
    run: `walk((text) => searcher.search(text, { strategy: 'leftmost-longest' }).length)`,
  }),
  regexp: async (names) => ({
    script: `${walk} ${makeExpression} const names = ${JSON.stringify(names)};`,
    prepare: 'globalThis.expression = makeExpression()',
    run: 'walk((text) => text.match(expression)?.length ?? 0)',
  }),
};
