import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import type { Place, Problem } from '../records/problem.ts';
import { findUnsafeParts, maxDepth } from '../records/unsafe-parts.ts';
import { cutCommas, type Fault, findComments, followsComma } from './swallowed-words.ts';

type PathPart = string | number;

/** A YAML text with its value, and where each part of the value stands. */
export interface YamlFile {
  file: string;
  /** Undefined when the text is not YAML that is accepted here. */
  value: unknown;
  /** The place of a part of the value, or of the nearest part around it that exists. */
  locate(path: readonly PathPart[]): Place;
  /** Whether a field stands behind a comma that may have been meant as one of the text before it. */
  followsComma(path: readonly PathPart[]): boolean;
}

/** A YAML text as it was read, and what is wrong with it. */
export interface ReadYaml {
  yaml: YamlFile;
  /** Errors. */
  problems: Problem[];
  /** What is to be looked at: `yaml-comment`. */
  warnings: Problem[];
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

/** The text nests deeper than the composer's stack should be asked to follow. */
class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

function* readTokens(text: string, lineCounter: LineCounter) {
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > maxDepth) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}

/** Why a node has no place in a corpus: it means more than the characters that stand there. */
function findForbidden(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return;
      const message = 'A list or map cannot be the name of a field. Write a word before the colon.';
      faults.push(['yaml-key', key.range?.[0] ?? 0, message]);
    },
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        const message = `The alias *${node.source} is not allowed in a corpus. Write its value out.`;
        faults.push(['yaml-alias', offset, message]);
      } else if (node.tag) {
        const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
        const message = `The tag ${tag} is not allowed in a corpus. Remove it.`;
        faults.push(['yaml-tag', offset, message]);
      }
    },
  });
  return faults;
}

function explainError(error: YAMLError): Fault {
  const reason = error.message.split('\n', 1)[0]?.replace(/[:.]?$/, '.') ?? '';
  return ['yaml-invalid', error.pos[0], `This is not valid YAML: ${reason}`];
}

function compose(text: string, lineCounter: LineCounter): [Document | undefined, Fault[]] {
  const composer = new Composer({ uniqueKeys: true, version: '1.2' });
  try {
    const [document, second] = composer.compose(readTokens(text, lineCounter), true, text.length);
    if (!document) return [undefined, []];
    const faults = document.errors.map(explainError);
    if (second) {
      const message = 'A second YAML document begins here ("---"). Keep one in a file.';
      faults.push(['yaml-invalid', second.range[0], message]);
    }
    if (document.directives.yaml.version !== '1.2') {
      faults.push(['yaml-version', 0, 'A corpus is YAML 1.2. Remove the line with %YAML.']);
    }
    faults.push(...findForbidden(document));
    // What is left to warn of are directives that nothing here asks for, and tags named above.
    if (faults.length === 0) faults.push(...document.warnings.map(explainError));
    return [document, faults];
  } catch (error) {
    if (error instanceof TooDeep) {
      const message = `Lists and maps stand in each other more than ${maxDepth} deep. No record is: mend it.`;
      return [undefined, [['nesting-too-deep', error.offset, message]]];
    }
    const reason = error instanceof Error ? error.message : String(error);
    return [undefined, [['yaml-invalid', 0, `This cannot be read as YAML: ${reason}`]]];
  }
}

/** Where a text stands in its lines, and how a fault becomes a problem there. */
function createPlaces(file: string, lineCounter: LineCounter) {
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const toProblems = (faults: Fault[], severity: Problem['severity']): Problem[] =>
    faults.map(([code, offset, message]) => {
      return { code, severity, file, line: lineAt(offset), path: '', message };
    });
  return { lineAt, toProblems };
}

/**
 * Reads a YAML 1.2 text (core schema: dates stay strings). Aliases are refused, since a few lines
 * of them can stand for gigabytes; tags, since they mean something else in every program; and
 * lists and maps that nest deeper than a stack should be asked to follow.
 * @returns the file, and every problem of the text itself: `yaml-invalid`, `yaml-alias`,
 *   `yaml-tag`, `yaml-key`, `yaml-version`, `nesting-too-deep`, `key-reserved`; `yaml-comma`, with
 *   which the rest can be read; as a warning `yaml-comment`
 */
export function readYamlFile(file: string, text: string): ReadYaml {
  const lineCounter = new LineCounter();
  const [document, faults] = compose(text, lineCounter);
  const { lineAt, toProblems } = createPlaces(file, lineCounter);
  const problems = toProblems(faults, 'error');
  const warnings = document ? toProblems(findComments(document, text), 'warning') : [];
  const locate = (path: readonly PathPart[]): Place => {
    const offset = document ? offsetOf(document, path) : 0;
    return { file, line: lineAt(offset), path: path.join('.') };
  };
  const yaml: YamlFile = {
    ...{ file, value: undefined, locate },
    followsComma: (path) => document !== undefined && followsComma(document, path),
  };
  if (problems.length > 0 || !document) return { yaml, problems, warnings };
  const commas = toProblems(cutCommas(document, text), 'error');
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  for (const { code, path, message } of findUnsafeParts(value)) {
    problems.push({ ...locate(path), code, severity: 'error', message });
  }
  if (problems.length === 0) yaml.value = value;
  return { yaml, problems: [...commas, ...problems], warnings };
}
