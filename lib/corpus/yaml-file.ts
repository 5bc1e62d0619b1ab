import { type Document, isAlias, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Place, Problem } from './problem.ts';

type PathPart = string | number;

/** A YAML text with its value, and where each part of the value stands. */
export interface YamlFile {
  file: string;
  /** Undefined when the text is not YAML that is accepted here. */
  value: unknown;
  /** The place of a part of the value, or of the nearest part around it that exists. */
  locate(path: readonly PathPart[]): Place;
}

function offsetOf(document: Document, path: readonly PathPart[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent = depth === 0 ? null : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const key = String(path[depth - 1]);
      const pair = parent.items.find((item) => String(item.key) === key);
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
      continue;
    }
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/**
 * Reads a YAML 1.2 text (core schema: dates stay strings). Aliases are refused, since a few lines
 * of them can stand for gigabytes.
 * @returns the file, and every problem of the text itself
 */
export function readYamlFile(file: string, text: string): { yaml: YamlFile; problems: Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, version: '1.2' });
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const problems: Problem[] = document.errors.map((error) => ({
    code: 'yaml-invalid',
    severity: 'error',
    file,
    line: lineAt(error.pos[0]),
    path: '',
    message: `This is not valid YAML: ${error.message.split('\n', 1)[0]?.replace(/:$/, '.') ?? ''}`,
  }));
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    const line = lineAt(node.range?.[0] ?? 0);
    const message = `The alias *${node.source} is not allowed in a corpus. Write its value out.`;
    problems.push({ code: 'yaml-alias', severity: 'error', file, line, path: '', message });
    return visit.SKIP;
  });
  return {
    yaml: {
      file,
      value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
      locate: (path) => ({ file, line: lineAt(offsetOf(document, path)), path: path.join('.') }),
    },
    problems,
  };
}
