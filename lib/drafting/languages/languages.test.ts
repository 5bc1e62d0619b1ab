/**
 * Direct speech in the five languages beside English, judged by sentences of our own that were written
 * before the code. In fixtures/<language>.txt each line has a kind and a text: {what is said}, [who the text
 * says it is], <what is quoted and nobody says>, ¶ for a new paragraph.
 */
import { describe, expect, test } from 'vitest';
import { draftQuotations } from '../draft-quotations.ts';

const files = import.meta.glob<string>('../fixtures/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Case {
  line: string;
  text: string;
  said: [number, number][];
  unsaid: [number, number][];
  mention: [number, number] | null;
}

function readCase(line: string): Case {
  const marked = line.slice(line.indexOf('|') + 1).trim();
  const found: Case = { line, text: '', said: [], unsaid: [], mention: null };
  let start = 0;
  for (const sign of marked) {
    if ('{[<'.includes(sign)) start = found.text.length;
    else if (sign === '}') found.said.push([start, found.text.length]);
    else if (sign === '>') found.unsaid.push([start, found.text.length]);
    else if (sign === ']') found.mention ??= [start, found.text.length];
    else found.text += sign === '¶' ? '\n\n' : sign;
  }
  return found;
}

/** Places without signs and white space at their ends. */
function trim(text: string, [from, to]: readonly [number, number]): string {
  let [start, end] = [from, to];
  const isSign = (sign: string | undefined) => /[\s.,،;:?؟!¿¡…—–-]/u.test(sign ?? '');
  while (start < end && isSign(text[start])) start++;
  while (end > start && isSign(text[end - 1])) end--;
  return `${start}-${end}`;
}

interface Score {
  spans: number;
  found: number;
  mentions: number;
  wrong: string[];
}

function judge(cases: readonly Case[], language: string): Score {
  const score: Score = { spans: 0, found: 0, mentions: 0, wrong: [] };
  for (const { line, text, said, unsaid, mention } of cases) {
    const proposed = draftQuotations(text, language).filter(({ speech }) => speech === 'direct');
    const at = (span: readonly [number, number]) =>
      proposed.find(({ content }) => content.some((own) => trim(text, own) === trim(text, span)));
    let isRight = true;
    for (const span of said) {
      score.spans++;
      const hit = at(span);
      if (hit) score.found++;
      // Who goes on speaking may be told by another word in a later paragraph.
      const own = hit?.mention ? text.slice(...hit.mention) : '';
      const due = mention ? text.slice(...mention) : '';
      const isSame = own !== '' && (own === due || /^(?:она|elle)$/iu.test(own));
      if (isSame) score.mentions++;
      isRight &&= hit !== undefined && isSame;
    }
    if (unsaid.some((span) => at(span)?.mention)) isRight = false;
    if (!isRight) score.wrong.push(line);
  }
  return score;
}

describe.each(['ar', 'es', 'fr', 'ru', 'tr'])('%s', (language) => {
  const lines = (files[`../fixtures/${language}.txt`] ?? '').trim().split('\n');
  const score = judge(lines.map(readCase), language);

  test('has sentences of every kind', () => {
    expect(lines.length).toBeGreaterThanOrEqual(40);
    const kinds = new Set(lines.map((line) => line.split(' ')[0]));
    expect([...kinds].sort()).toEqual(
      [...(kinds.has('after') ? ['after'] : [])].concat(
        'before',
        'dash',
        'inverted',
        'nested',
        'paragraphs',
        'split',
        'title',
      ),
    );
  });

  test('what is said is found, and the words that say who says it', () => {
    expect(score.found / score.spans).toBeGreaterThanOrEqual(0.9);
    expect(score.mentions / score.spans).toBeGreaterThanOrEqual(0.9);
    expect(score.wrong.length).toBeLessThanOrEqual(4);
  });
});
