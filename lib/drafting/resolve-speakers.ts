/** Who a mention is, by the fullest name in the text. */
import { genderOfName } from './first-names.ts';
import { listNames, NameBook, type NameRun } from './names.ts';
import { isCapitalised, isWord, type Token, tokenize } from './tokens.ts';
import type { DraftQuotation, Span } from './types.ts';

type Gender = 'he' | 'she';

const genderOf: Record<string, Gender> = {
  ...{
    he: 'he',
    him: 'he',
    his: 'he',
    himself: 'he',
    mr: 'he',
    'mr.': 'he',
    spokesman: 'he',
    congressman: 'he',
  },
  ...{
    she: 'she',
    her: 'she',
    hers: 'she',
    herself: 'she',
    mrs: 'she',
    'mrs.': 'she',
    ms: 'she',
    'ms.': 'she',
  },
  ...{ spokeswoman: 'she', congresswoman: 'she', chairwoman: 'she' },
};

/** How often a name is followed by each pronoun before another name comes. */
function guessGenders(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  book: NameBook,
): Map<string, Gender> {
  const votes = new Map<string, number>();
  let run = 0;
  let name: string | null = null;
  let left = 0;
  for (const { lower, start } of tokens) {
    while (run < runs.length && (runs[run] as NameRun).start <= start) {
      const { words } = runs[run++] as NameRun;
      name = book.fullest(words);
      left = 40;
    }
    const gender = genderOf[lower];
    if (name && gender && left > 0) {
      votes.set(name, (votes.get(name) ?? 0) + (gender === 'he' ? 1 : -1));
      left = 0;
    }
    left--;
  }
  return new Map(
    [...votes].filter(([, vote]) => vote !== 0).map(([of, vote]) => [of, vote > 0 ? 'he' : 'she']),
  );
}

const isPlural = (word: string) =>
  /(?:[^su]s|people|men|women|police|children|media)$/iu.test(word);

/**
 * Names the speakers of quotations, in the order of the text.
 * @param text the one that they stand in
 */
export function resolveSpeakers(
  text: string,
  quotations: readonly DraftQuotation[],
): DraftQuotation[] {
  const tokens = tokenize(text);
  const runs = listNames(tokens);
  const book = new NameBook(runs);
  const genders = guessGenders(tokens, runs, book);
  const named = new Map<string, string | null>();
  /** Names in the order in which they spoke or stood beside a cue, with their places. */
  const heard: { name: string; at: number }[] = [];

  const nearest = (at: number, gender: Gender | null): string | null => {
    const known = (name: string) => genderOfName(name) ?? genders.get(name) ?? null;
    const fits = (name: string) => !gender || (known(name) ?? gender) === gender;
    const spoken = heard.filter((each) => each.at < at).sort((one, other) => other.at - one.at);
    const last = spoken.find(({ name }) => fits(name));
    const before = runs.filter(({ end, words }) => end <= at && words.length > 0);
    const close = before
      .slice(-6)
      .reverse()
      .map(({ words, end }) => ({ name: book.fullest(words), end }))
      .find(({ name }) => fits(name) && name.includes(' ') && (!gender || known(name) === gender));
    if (last && (!close || last.at >= close.end - 400)) return last.name;
    return close?.name ?? last?.name ?? null;
  };

  const resolve = ([start, end]: Span): string | null => {
    const own = tokenize(text.slice(start, end), start);
    const [first] = own;
    const head = own.findLast(isWord);
    if (!first || !head) return null;
    if (own.length === 1 && (first.lower === 'he' || first.lower === 'she'))
      return nearest(start, first.lower as Gender);
    if (own.length === 1 && first.lower === 'who') {
      const run = runs.findLast((each) => each.end <= start && start - each.end < 60);
      return run ? book.fullest(run.words) : null;
    }
    if (
      own.length === 1 &&
      /^(?:they|we|i|it|you|which|that|others|many|some)$/u.test(first.lower)
    ) {
      return first.lower === 'it' ? nearest(start, null) : null;
    }
    const names = listNames(own);
    const last = names.at(-1);
    if (last && isCapitalised(head) && last.end >= head.end - 2) {
      const name = book.fullest(last.words);
      if (!/[’']s$/u.test(text.slice(last.start, end))) return name;
    }
    if (isPlural(head.text))
      return last ? text.slice(start, end).replace(/^(?:the|a|an)\s+/iu, '') : null;
    const gender = genderOf[head.lower] ?? null;
    if (/^(?:the|his|her|their)$/u.test(first.lower) && !last) return nearest(start, gender);
    if (last) return text.slice(start, end).replace(/^(?:the|a|an)\s+/iu, '');
    return null;
  };

  const order = [...quotations].sort(
    (one, other) => (one.mention?.[0] ?? 0) - (other.mention?.[0] ?? 0),
  );
  for (const { mention } of order) {
    if (!mention) continue;
    const key = mention.join();
    if (named.has(key)) continue;
    const name = resolve(mention);
    named.set(key, name);
    if (name) {
      heard.push({ name, at: mention[1] });
    }
  }
  return quotations.map((each) => ({
    ...each,
    speaker: each.mention ? (named.get(each.mention.join()) ?? null) : null,
  }));
}
