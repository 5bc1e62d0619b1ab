/**
 * DESIGN.md's import directions as a test. A room is a folder of lib/, an entrypoint is a room of
 * its own, and components/ and cli/ are one each. Tests and fixtures may import what they like.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What a room may import: other rooms whole, or types only. */
interface Allowed {
  whole: string[];
  types?: string[];
}

/** Extension pages ask the background; they hold no corpus, so they need its types alone. */
const page: Allowed = {
  whole: ['components', 'lib/i18n', 'lib/messages', 'lib/panel', 'lib/settings'],
  types: ['lib/corpus', 'lib/desk'],
};

/** What is about nothing in particular, and imports nothing: any room may use it. */
const foundations = ['lib/algorithms', 'lib/async', 'lib/errors'];

const rules: Record<string, Allowed> = {
  'lib/algorithms': { whole: [] },
  'lib/async': { whole: [] },
  'lib/errors': { whole: [] },
  'lib/corpus': { whole: [] },
  'lib/i18n': { whole: [] },
  'lib/panel': { whole: ['lib/messages'] },
  'lib/net': { whole: [] },
  'lib/reading': { whole: [] },
  'lib/settings': { whole: ['lib/corpus', 'lib/trust'] },
  'lib/trust': { whole: ['lib/corpus'] },
  'lib/exchange': { whole: ['lib/checking', 'lib/corpus'] },
  'lib/matching': { whole: [], types: ['lib/corpus'] },
  'lib/checking': { whole: ['lib/corpus', 'lib/matching'] },
  'lib/publishing': { whole: ['lib/checking', 'lib/corpus', 'lib/trust'] },
  'lib/quotations': { whole: [] },
  'lib/claims': { whole: ['lib/corpus', 'lib/quotations', 'lib/ranking', 'lib/sentences'] },
  'lib/drafting': { whole: ['lib/corpus', 'lib/ranking'], types: ['lib/matching'] },
  'lib/ranking': { whole: ['lib/corpus'] },
  'lib/sentences': { whole: [] },
  'lib/fit': { whole: ['lib/corpus', 'lib/matching', 'lib/ranking', 'lib/sentences'] },
  'lib/desk': { whole: ['lib/checking', 'lib/corpus', 'lib/exchange', 'lib/publishing'] },
  'lib/messages': { whole: [], types: ['lib/corpus', 'lib/desk', 'lib/settings'] },
  'lib/marks': { whole: ['lib/fit', 'lib/sentences'], types: ['lib/messages'] },
  'lib/annotate': { whole: ['lib/page', 'lib/messages', 'lib/settings'] },
  'lib/page': { whole: [], types: ['lib/messages', 'lib/settings'] },
  'lib/recording': { whole: ['lib/page', 'lib/quotations'], types: ['lib/messages'] },
  'lib/lookup': {
    whole: ['lib/claims', 'lib/corpus', 'lib/fit', 'lib/quotations', 'lib/ranking'],
    types: ['lib/matching', 'lib/messages'],
  },
  'lib/store': {
    whole: ['lib/lookup', 'lib/corpus'],
    types: ['lib/claims', 'lib/desk', 'lib/quotations'],
  },
  'lib/sync': {
    whole: ['lib/store', 'lib/lookup', 'lib/corpus', 'lib/trust', 'lib/net', 'lib/settings'],
  },
  'lib/answers': {
    whole: [
      'lib/store',
      'lib/fit',
      'lib/lookup',
      'lib/marks',
      'lib/quotations',
      'lib/claims',
      'lib/ranking',
      'lib/corpus',
      'lib/messages',
    ],
    types: ['lib/matching'],
  },
  components: {
    whole: ['lib/i18n', 'lib/messages', 'lib/panel', 'lib/settings'],
    // Of lib/net and what follows the codes of their errors, each of which has a text.
    types: ['lib/corpus', 'lib/desk', 'lib/net', 'lib/store', 'lib/sync', 'lib/trust'],
  },
  cli: {
    whole: [
      // For its version.
      'package.json',
      'lib/checking',
      'lib/claims',
      'lib/corpus',
      'lib/drafting',
      'lib/exchange',
      'lib/fit',
      'lib/lookup',
      'lib/matching',
      'lib/page',
      'lib/publishing',
      'lib/ranking',
      'lib/reading',
      'lib/sentences',
      'lib/sync',
      'lib/trust',
    ],
  },
  'entrypoints/background': {
    whole: [
      'lib/answers',
      'lib/checking',
      'lib/claims',
      'lib/corpus',
      'lib/desk',
      'lib/fit',
      'lib/i18n',
      'lib/lookup',
      'lib/marks',
      'lib/matching',
      'lib/messages',
      'lib/net',
      'lib/panel',
      'lib/page',
      'lib/publishing',
      'lib/ranking',
      'lib/settings',
      'lib/store',
      'lib/sync',
      'lib/trust',
    ],
  },
  // Every page pays for this one.
  'entrypoints/content': { whole: ['lib/annotate', 'lib/messages'] },
  // The content script's second part, for pages where the pointer comes to a mark.
  'entrypoints/content-card': { whole: ['lib/annotate', 'lib/page'] },
  'entrypoints/content-events': { whole: ['lib/annotate'] },
  'entrypoints/content-marks': { whole: ['lib/annotate'] },
  'entrypoints/content-record': { whole: ['lib/annotate', 'lib/recording'] },
  'entrypoints/content-reader': { whole: ['lib/annotate', 'lib/messages'] },
  'entrypoints/card': page,
  'entrypoints/popup': page,
  // It saves what it shows in the formats of the exchange, and proposes who says what in a page.
  'entrypoints/sidepanel': {
    ...page,
    // Of lib/corpus which names are countries'.
    whole: [...page.whole, 'lib/corpus', 'lib/drafting', 'lib/exchange', 'lib/quotations'],
    types: [...(page.types ?? []), 'lib/desk'],
  },
  // It asks the browser for the origin of an address that a reader typed.
  'entrypoints/options': { ...page, whole: [...page.whole, 'lib/net', 'lib/store'] },
  // It keeps the handle of a file, which no message carries, and gives the reader the files that are shared.
  'entrypoints/desk': { ...page, whole: [...page.whole, 'lib/publishing', 'lib/store'] },
  'entrypoints/welcome': page,
  // It marks a text of its own as the content script marks a page's, and lists what the popup lists.
  'entrypoints/reading': {
    ...page,
    whole: [...page.whole, 'lib/annotate', 'lib/net', 'lib/page', 'lib/reading', 'lib/recording'],
  },
};

/** The extension, the command line and the tests run these rooms: no browser and no Node in them. */
const packagesOfPureRooms: Record<string, string[]> = {
  'lib/algorithms': [],
  'lib/async': [],
  'lib/corpus': ['canonicalize', 'diff', 'edtf', 'valibot', 'yaml'],
  'lib/desk': ['valibot'],
  'lib/exchange': ['csv-parse', 'csv-stringify', 'entities', 'htmlparser2', 'valibot', 'yaml'],
  'lib/lookup': [],
  'lib/checking': ['stopword'],
  'lib/publishing': ['nanotar'],
  'lib/matching': [],
  'lib/quotations': [],
  'lib/claims': [],
  'lib/ranking': ['@orama/stemmers'],
  'lib/sentences': [],
  'lib/fit': [],
  'lib/marks': [],
  'lib/trust': ['jose', 'valibot'],
};

interface Import {
  file: string;
  specifier: string;
  typesOnly: boolean;
}

const isTestMaterial = (file: string) => /\.test\.tsx?$|(^|\/)fixtures(\/|\.tsx?$)/.test(file);

/** A file's room, such as `lib/corpus`; a file between rooms has its folder's name. */
function roomOf(file: string): string {
  const [area = '', room] = file.split('/');
  if (area !== 'lib' && area !== 'entrypoints') return area;
  return room ? `${area}/${room.replace(/\.(content|tsx?|html)\b.*$/, '')}` : area;
}

function readImports(file: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const keywords = [...text.slice(0, pos).matchAll(/\b(?:import|export)\b(\s+type\b)?/g)];
    return { file, specifier: fileName, typesOnly: Boolean(keywords.at(-1)?.[1]) };
  });
}

/** The file that a relative import names, from the repository's folder; null for a package. */
function resolveImport({ file, specifier }: Import): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null;
}

/** Why an import is not allowed; null when it is. */
function explain(one: Import): string | null {
  const room = roomOf(one.file);
  const rule = rules[room];
  if (!rule) return `${room} has no rule: add one to lib/import-directions.test.ts`;
  const target = resolveImport(one);
  if (target === null) return explainPackage(room, one.specifier);
  const other = roomOf(target);
  if (other === room || [...foundations, ...rule.whole].includes(other)) return null;
  if (!rule.types?.includes(other)) return `${room} may not import ${other}`;
  return one.typesOnly ? null : `${room} may import only types from ${other}: say "import type"`;
}

function explainPackage(room: string, specifier: string): string | null {
  if (/^[@~]{1,2}\//.test(specifier)) return 'files are imported by their relative path';
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const allowed = packagesOfPureRooms[room];
  if (allowed && !allowed.includes(name)) return `${room} is pure: it may not import ${name}`;
  if (name === 'idb' && room !== 'lib/store') return 'only lib/store imports idb';
  const isNode = specifier.startsWith('node:') || builtinModules.includes(name);
  if (isNode && room !== 'cli') return `${room} runs in the browser: it may not import ${name}`;
  return null;
}

function findViolations(imports: Import[]): string[] {
  return imports.flatMap((one) => {
    const reason = explain(one);
    return reason ? [`${one.file} imports '${one.specifier}': ${reason}`] : [];
  });
}

/**
 * A way through rooms that ends where it began, such as `a → b → a`; types count too.
 * @param placeOf what is held together: a file's room, its folder, or the file itself
 */
function findCycle(imports: Import[], placeOf: (file: string) => string = roomOf): string | null {
  const edges = new Map<string, Set<string>>();
  for (const one of imports) {
    const target = resolveImport(one);
    if (target === null || placeOf(target) === placeOf(one.file)) continue;
    const others = edges.get(placeOf(one.file)) ?? new Set();
    edges.set(placeOf(one.file), others.add(placeOf(target)));
  }
  const done = new Set<string>();
  const visit = (place: string, path: string[]): string | null => {
    if (path.includes(place)) return [...path.slice(path.indexOf(place)), place].join(' → ');
    if (done.has(place)) return null;
    for (const other of edges.get(place) ?? []) {
      const cycle = visit(other, [...path, place]);
      if (cycle) return cycle;
    }
    done.add(place);
    return null;
  };
  for (const place of edges.keys()) {
    const cycle = visit(place, []);
    if (cycle) return cycle;
  }
  return null;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['entrypoints', 'components', 'lib', 'cli']
  .filter((area) => existsSync(posix.join(root, area)))
  .flatMap((area) =>
    readdirSync(posix.join(root, area), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(area, path.replaceAll('\\', '/')),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !isTestMaterial(file));
const imports = files.flatMap((file) =>
  readImports(file, readFileSync(posix.join(root, file), 'utf8')),
);

describe('Import directions', () => {
  test('every import follows the rules', () => {
    expect(imports.length).toBeGreaterThan(0);
    expect(findViolations(imports)).toEqual([]);
  });

  test('no rooms import each other in a circle', () => {
    expect(findCycle(imports)).toBeNull();
  });

  test('no folders inside of lib/corpus or of cli import each other in a circle', () => {
    const inFolders = imports.filter(({ file }) => /^(lib\/corpus|cli)\//.test(file));
    expect(inFolders.length).toBeGreaterThan(0);
    expect(findCycle(inFolders, posix.dirname)).toBeNull();
  });

  test('no files import each other in a circle', () => {
    expect(findCycle(imports, (file) => file)).toBeNull();
  });

  test.each([
    ['lib/corpus/a.ts', "import { x } from '../store/x.ts'", 'lib/corpus may not import lib/store'],
    ['lib/matching/a.ts', "import { browser } from 'wxt/browser'", 'may not import wxt'],
    ['lib/corpus/a.ts', "import { createHash } from 'node:crypto'", 'may not import node:crypto'],
    ['lib/page/a.ts', "import fs from 'fs'", 'runs in the browser'],
    ['lib/sync/a.ts', "import { openDB } from 'idb'", 'only lib/store imports idb'],
    ['lib/page/a.ts', "import { send } from '../messages/send.ts'", 'only types from lib/messages'],
    ['lib/page/a.ts', "const lazy = () => import('../store/x.ts')", 'lib/page may not import'],
    ['lib/answers/a.ts', "export * from '../../components/x.ts'", 'may not import components'],
    ['components/A.tsx', "import '../entrypoints/card/x.ts'", 'may not import entrypoints/card'],
    ['entrypoints/content/a.ts', "import '../../lib/store/x.ts'", 'may not import lib/store'],
    ['entrypoints/popup/a.ts', "import '../card/x.ts'", 'may not import entrypoints/card'],
    ['entrypoints/popup/a.ts', "import '@/lib/messages/send.ts'", 'by their relative path'],
    ['lib/newroom/a.ts', "import 'idb'", 'lib/newroom has no rule'],
  ])('%s with %s is a violation', (file, text, reason) => {
    const [violation, ...more] = findViolations(readImports(file, text));
    expect(violation).toContain(`${file} imports '`);
    expect(violation).toContain(reason);
    expect(more).toEqual([]);
  });

  test('types alone may cross where values may not', () => {
    const text = "import type { MarkKind } from '../messages/views.ts';";
    expect(findViolations(readImports('lib/page/a.ts', text))).toEqual([]);
  });

  test('a circle is found and named', () => {
    const circle = [
      ...readImports('lib/a/x.ts', "import type { Y } from '../b/y.ts'"),
      ...readImports('lib/b/y.ts', "import { z } from '../c/z.ts'"),
      ...readImports('lib/c/z.ts', "import { x } from '../a/x.ts'"),
    ];
    expect(findCycle(circle)).toBe('lib/a → lib/b → lib/c → lib/a');
  });
});
