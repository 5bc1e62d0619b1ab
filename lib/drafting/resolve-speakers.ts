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

/** Pronouns that stand alone for who spoke before, in the languages whose speech words are known. */
const pronouns = new Map<string, Gender>([
  ...['he', 'il', 'él', 'он'].map((word): [string, Gender] => [word, 'he']),
  ...['she', 'elle', 'ella', 'она'].map((word): [string, Gender] => [word, 'she']),
]);

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

/** So far a pronoun reaches back over a name of unknown gender, UTF-16 code units. */
const longestReach = 300;

/** Whether a name stands at the beginning of a sentence, after its titles at most. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const lead = before.slice(
    Math.max(
      ...['. ', '? ', '! ', '\n', '” ', '" '].map((sign) => before.lastIndexOf(sign) + sign.length),
    ),
  );
  return (
    lead.length <= 40 &&
    !/\b(?:in|at|from|of|by|to|with|on|for|near|against|than|and)(?:\s+the)?\s*$/iu.test(lead)
  );
}

/** Not the words of a role, such as "three Lindow officials". */
const isName = (name: string) =>
  name
    .split(' ')
    .every((word) => /^(?:\p{Lu}|(?:de|del|di|da|van|von|der|la|al|bin)$)/u.test(word));

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

  const quoted = quotations.flatMap(({ speech, content }) => (speech === 'direct' ? content : []));
  /** The narrator's names that sentences begin with: who is told of, and may go on as a pronoun. */
  const subjects = runs.flatMap((run) => {
    const name = book.fullest(run.words);
    const isPerson = genderOfName(name) !== null || (genders.has(name) && name.includes(' '));
    const isQuoted = quoted.some(([start, end]) => start <= run.start && run.end <= end);
    return isPerson && !isQuoted && beginsSentence(text, run.start) ? [{ name, at: run.end }] : [];
  });

  const nearest = (at: number, gender: Gender | null): string | null => {
    const known = (name: string) =>
      genderOfName(name) ?? (name.includes(' ') ? genders.get(name) : null) ?? null;
    const isBefore = (each: { at: number }) => each.at <= at;
    const before = [...heard.filter(isBefore), ...subjects.filter(isBefore)].sort(
      (one, other) => other.at - one.at,
    );
    if (!gender) return before[0]?.name ?? null;
    // One of whom it is not known is meant only where nobody of that gender was named lately.
    const sure = before.find(({ name }) => known(name) === gender);
    const open = before.find(({ name }) => known(name) === null && name.includes(' '));
    if (sure && open) return open.at - sure.at > longestReach ? open.name : sure.name;
    const alone = before.find(({ name }) => genders.get(name) === gender);
    return (sure ?? open ?? alone)?.name ?? null;
  };

  const resolve = ([start, end]: Span): string | null => {
    const own = tokenize(text.slice(start, end), start);
    const [first] = own;
    const head = own.findLast(isWord);
    if (!first || !head) return null;
    const pronoun = own.length === 1 ? pronouns.get(first.lower) : undefined;
    if (pronoun) return nearest(start, pronoun);
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
    // "the foreign minister, Ann Lee, said"
    const beside = runs.find((run) => run.start >= end);
    if (
      !isCapitalised(head) &&
      beside &&
      /^,\s+(?:[\p{L}.-]+\s+){0,4}$/u.test(text.slice(end, beside.start)) &&
      /^(?:,|\s*\.|\s+(?:said|says))/u.test(text.slice(beside.end))
    )
      return book.fullest(beside.words);
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
    if (name && isName(name)) heard.push({ name, at: mention[1] });
  }
  return quotations.map((each) => ({
    ...each,
    speaker: each.mention ? (named.get(each.mention.join()) ?? null) : null,
  }));
}
