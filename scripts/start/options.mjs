import { existsSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasNoDisplay } from '../prepare/display.mjs';
import { PlainError } from '../prepare/plain-error.mjs';

const usage = `Usage: npm start -- [--headless] [--all] [URL | file.html | file.txt]

  Opens a browser with Gainsay on its demonstration page, or on the page or file given.
  --headless   no window: print what was found, write pictures of it to demo-output/
  --all        print everything that was found; without it the most of it`;

/**
 * @typedef {{ kind: 'demo' } | { kind: 'url', url: string } | { kind: 'html' | 'text', path: string }} Target
 * @typedef {{ target: Target, headless: boolean, printsAll: boolean, help: string | null }} StartOptions
 */

/** @param {string} given @returns {Target} */
function toTarget(given) {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) {
    if (!/^https?:/i.test(given) || !URL.canParse(given)) {
      throw new PlainError(`"${given}" is not an address that starts with http:// or https://.`, 2);
    }
    return { kind: 'url', url: new URL(given).href };
  }
  const path = resolve(process.env.INIT_CWD ?? '.', given);
  if (!existsSync(path)) {
    throw new PlainError(
      `There is no file "${given}". Give the path of an .html or .txt file, or an address with its http:// or https://.`,
    );
  }
  const kind = { '.html': 'html', '.htm': 'html', '.txt': 'text' }[extname(path).toLowerCase()];
  if (!statSync(path).isFile() || (kind !== 'html' && kind !== 'text')) {
    throw new PlainError(
      `"${given}" is not an .html or .txt file, the kinds that can be shown.`,
      2,
    );
  }
  return { kind, path };
}

/**
 * @param {string[]} args as typed after `npm start --`
 * @returns {StartOptions} `help` is the text to print instead of doing anything
 * @throws {PlainError} with exit code 2 for a wrong command line, 1 for a file that is not there
 */
export function parseOptions(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        headless: { type: 'boolean' },
        all: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node goes on to explain how a file's name could start with a dash.
    const [reason] = String(error instanceof Error ? error.message : error).split('. ');
    throw new PlainError(`${reason}.\n\n${usage}`, 2);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) {
    throw new PlainError(`One page at a time: ${positionals.length} were given.\n\n${usage}`, 2);
  }
  const [given] = positionals;
  return {
    target: given === undefined ? { kind: 'demo' } : toTarget(given),
    headless: values.headless === true || hasNoDisplay(),
    printsAll: values.all === true,
    help: values.help ? usage : null,
  };
}
