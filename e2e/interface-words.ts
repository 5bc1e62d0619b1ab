/**
 * The interface's words in English, read from locales/en.yml, so that a spec names a text by its key
 * and holds when its words change.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Tree = { [key: string]: string | Tree };

const texts = parse(readFileSync(new URL('../locales/en.yml', import.meta.url), 'utf8')) as Tree;

/**
 * A text by its key, such as `card.pin` or `statement.count.one`.
 * @param values what stands in its places; a place that is not named ends the text, so that what
 *   comes before it can be looked for
 * @throws when the file has no such text
 */
export function say(key: string, values: Record<string, string | number> = {}): string {
  let found: string | Tree | undefined = texts;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  if (typeof found !== 'string') throw new Error(`locales/en.yml has no text “${key}”.`);
  const filled = found.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
  return filled.replace(/ ?\{\w+\}.*$/, '');
}
