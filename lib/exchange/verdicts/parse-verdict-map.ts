import { readYamlFile } from '../../corpus/authored/yaml-file.ts';
import type { Problem } from '../../corpus/records/problem.ts';
import { type Stance, stances } from '../../corpus/records/records.ts';
import { type VerdictMap, verdictKey } from './stance-of-verdict.ts';

const isStance = (value: unknown): value is Stance => stances.includes(value as Stance);

/**
 * Reads a publisher's own list of verdicts, a YAML map from a verdict's words, or its number, to the
 * stance: `"Four Pinocchios": denies`. Case, accents and punctuation make no difference.
 * @param file how the text is called in problems
 * @returns the map, or null and the problems: those of YAML, `verdicts-invalid` (no map, or an empty
 *   one), `verdict-empty` (no letter or digit), `verdict-stance` (no stance) and `verdict-twice`
 *   (two stances for words that are compared as one)
 */
export function parseVerdictMap(
  file: string,
  text: string,
): { map: VerdictMap | null; problems: Problem[] } {
  const { yaml, problems } = readYamlFile(file, text);
  const { value, locate } = yaml;
  const complain = (path: readonly string[], code: string, message: string) => {
    problems.push({ ...locate(path), code, severity: 'error', message });
  };
  if (problems.length > 0) return { map: null, problems };
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap || Object.keys(value).length === 0) {
    const message =
      'This is no map of verdicts. Write a line each: the words in quotation marks, a colon, and affirms, denies or qualifies.';
    complain([], 'verdicts-invalid', message);
    return { map: null, problems };
  }
  const map = new Map<string, Stance>();
  for (const [words, stance] of Object.entries(value)) {
    const key = verdictKey(words);
    const shown = JSON.stringify(words.slice(0, 60));
    const before = map.get(key);
    if (key === '') {
      const message = `${shown} has neither a letter nor a digit, so no verdict is like it. Remove it.`;
      complain([words], 'verdict-empty', message);
    } else if (!isStance(stance)) {
      const message = `${shown} has no stance. Write affirms, denies or qualifies behind the colon.`;
      complain([words], 'verdict-stance', message);
    } else if (before !== undefined && before !== stance) {
      const message = `${shown} is listed before with the stance ${before}; case and punctuation make no difference. Keep one of the two.`;
      complain([words], 'verdict-twice', message);
    } else map.set(key, stance);
  }
  return problems.length > 0 ? { map: null, problems } : { map, problems };
}
