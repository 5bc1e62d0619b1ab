/** What the documents say of the tree, to be held against it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { root } from '../prepare/run.mjs';

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Files of the repository, by their paths from its folder; new ones too, ignored ones not. */
export function listFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  return [
    ...new Set(execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim().split('\n')),
  ];
}

const areas = 'assets|bench|cli|components|corpora|docs|e2e|entrypoints|lib|locales|public|scripts';
const inText = new RegExp(`(?<![\\w/.-])(?:${areas})/[\\w./-]*[\\w]`, 'g');
const inLinks = /\]\((?!https?:|#)([^)#\s]+)/g;

/** Paths from the repository's folder that a document names, in its text or as a link. */
export function namedPaths(document: string, text: string): string[] {
  // What has a placeholder or a list in it is no path.
  const plain = text.replace(/[\w./-]*[*<{…][\w./*<>{},…-]*/g, ' ').replace(inLinks, ' ');
  const links = [...text.matchAll(inLinks)].map(([, link = '']) =>
    posix.normalize(posix.join(dirname(document), link)),
  );
  return [...new Set([...(plain.match(inText) ?? []), ...links])];
}

/** The rows of the tables in a section, as cells; without heads and rules. */
export function tableRows(text: string, heading: string): string[][] {
  const [, after = ''] = text.split(`\n${heading}\n`);
  const [section = ''] = after.split(/\n## /);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Words in backticks. */
export function codeWords(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

/** The members that an interface declares itself. */
export function membersOf(file: string, interfaceName: string): string[] {
  const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest);
  const found = source.statements.find(
    (one): one is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(one) && one.name.text === interfaceName,
  );
  if (!found) throw new Error(`${file} has no interface ${interfaceName}`);
  return found.members.map((member) => (member.name as ts.Identifier).text);
}
