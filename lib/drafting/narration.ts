/** A paragraph's narrator's sentences, with what is quoted taken as signs among the words. */

import { cueOf } from './cues.ts';
import type { Stretch } from './quoted-stretches.ts';
import { isCapitalised, type Token, tokenize } from './tokens.ts';
import type { Span } from './types.ts';

/** A word, a sign or a quoted stretch of a sentence. */
export type Part = Token & { stretch?: Stretch };

export interface Sentence {
  parts: Part[];
  paragraph: number;
}

const endSigns = new Set(['.', '?', '!', '…']);

/** Whether a name or a cue goes on with what was just quoted: `"…?" Ann asked`. */
function isAttribution(parts: readonly Part[], at: number): boolean {
  const [first, ...rest] = parts.slice(at, at + 7);
  if (!first || first.stretch) return false;
  if (cueOf(first.lower)) return true;
  const words = rest.findIndex(
    ({ text, stretch }) => stretch !== undefined || /^[.?!;:]$/u.test(text),
  );
  return rest
    .slice(0, words < 0 ? undefined : words)
    .some(({ lower }) => cueOf(lower)?.form === 'finite');
}

/** @param stretches those of the paragraph */
export function listSentences(
  text: string,
  [from, to]: Span,
  paragraph: number,
  stretches: readonly Stretch[],
): Sentence[] {
  const parts: Part[] = [];
  let at = from;
  for (const stretch of stretches) {
    parts.push(...tokenize(text.slice(at, stretch.outerStart), at));
    const { outerStart: start, outerEnd: end } = stretch;
    parts.push({ text: text.slice(start, end), lower: '', start, end, stretch });
    at = end;
  }
  parts.push(...tokenize(text.slice(at, to), at));
  const sentences: Sentence[] = [];
  let own: Part[] = [];
  const end = () => {
    if (own.length > 0) sentences.push({ parts: own, paragraph });
    own = [];
  };
  for (const [index, part] of parts.entries()) {
    own.push(part);
    const next = parts[index + 1];
    if (!next) break;
    if (part.stretch) {
      const last =
        text
          .slice(part.stretch.start, part.stretch.end)
          .trimEnd()
          .replace(/[’'”"“)\]]+$/u, '')
          .at(-1) ?? '';
      const isWide = next.start > part.end;
      if (last === '.' && (next.stretch || (isWide && isCapitalised(next)))) end();
      else if (/[?!…]/u.test(last) && next.stretch) end();
      else if (
        /[?!…]/u.test(last) &&
        isCapitalised(next) &&
        isWide &&
        !isAttribution(parts, index + 1)
      )
        end();
      continue;
    }
    if (
      endSigns.has(part.text) &&
      (next.stretch || isCapitalised(next) || /^[\p{N}(]/u.test(next.text))
    )
      end();
  }
  end();
  return sentences;
}
