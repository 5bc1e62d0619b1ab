/** No word that a reader sees stands in the code: it stands in locales/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files below entrypoints/ and components/ that reach a reader. */
function listFiles(ending: RegExp): string[] {
  return ['entrypoints', 'components']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => ending.test(path) && !/\.test\.|for-test|components\/fixtures/.test(path));
}

/** Attributes whose text is shown or read out. */
const shownAttributes = [
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
  ...['title', 'placeholder', 'alt', 'label', 'summary'],
];
/** Neither is a word of a language: our name, and what an address begins with. */
const allowed = ['Gainsay', 'https://'];

const hasWord = (text: string) => /\p{L}{2}/u.test(text) && !allowed.includes(text.trim());
/** Three words in a row, or two that begin like a sentence. */
const isSentence = (text: string) =>
  /\p{L}{2,}[,:]? \p{L}+[,:]? \p{L}{2,}|^\p{Lu}\p{Ll}+ \p{L}{2,}/u.test(text);

/** The text of a literal, places left out; null for any other node. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
}

const hasAncestor = (node: ts.Node, is: (node: ts.Node) => boolean): boolean =>
  node.parent !== undefined && (is(node.parent) || hasAncestor(node.parent, is));

/** An error's own sentence is for logs, and is shown as such. */
const isError = (node: ts.Node) =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  /(Error|invalid|fail)$/.test(node.expression.getText());
/** A sentence on its way to an error, or a style. */
const isNoText = (node: ts.Node) =>
  ts.isVariableDeclaration(node) && /^message$|Style$/.test(node.name.getText());

/** What a file shows without a key, each with its line. */
function findHardCoded(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const add = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && hasWord(node.text)) add(node, node.text);
    const text = textOf(node);
    const { parent } = node;
    if (text !== null && hasWord(text)) {
      const holder = ts.isJsxExpression(parent) ? parent.parent : parent;
      const isShown = ts.isJsxAttribute(holder)
        ? shownAttributes.includes(holder.name.getText())
        : ts.isJsxExpression(parent) || isSentence(text);
      const isForOthers = hasAncestor(node, isError) || hasAncestor(node, isNoText);
      const isStyle = ts.isJsxAttribute(holder) && !isShown;
      if (isShown && !isForOthers && !isStyle) add(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it('finds what is hard-coded', () => {
  const source = `
    const a = <p title="The end">Some words {'more'} {t('card.pin')}</p>;
    const b = <i class="two words here" aria-label={\`Close \${name}\`} />;
    const c = 'This is a sentence.';
    throw new CorpusError('code', 'This is for the log.');
  `;
  expect(findHardCoded('a.tsx', source)).toEqual([
    'a.tsx:2 The end',
    'a.tsx:2 Some words',
    'a.tsx:2 more',
    'a.tsx:3 Close',
    'a.tsx:4 This is a sentence.',
  ]);
});

it('is nothing in the code', () => {
  const files = listFiles(/\.tsx?$/);
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((path) =>
    findHardCoded(path, readFileSync(join(root, path), 'utf8')),
  );
  expect(found).toEqual([]);
});

it('is nothing in the pages and their styles', () => {
  const pages = listFiles(/\.html$/).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/<[^>]*>/g, ' ');
    return hasWord(text) ? [`${path} ${text.trim()}`] : [];
  });
  const styles = listFiles(/\.css$/).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/content:\s*"([^"]*)"/g)].flatMap(
      ([, text = '']) => (hasWord(text) ? [`${path} ${text}`] : []),
    ),
  );
  expect([...pages, ...styles]).toEqual([]);
});
