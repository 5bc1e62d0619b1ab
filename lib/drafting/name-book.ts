/** The fullest form of each name in a text. */
import { type Gender, genderOfName, isFirstName } from './first-names.ts';
import type { NameRun } from './names.ts';

const isSuffix = (word: string) => /^(?:Jr|Sr|II|III|IV)\.?$/u.test(word);
const surnameOf = (words: readonly string[]): string =>
  (words.filter((word) => !isSuffix(word)).at(-1) ?? '').toLowerCase();

/** So far back a whole name is the one that a surname alone stands for, UTF-16 code units. */
const nearby = 600;
const mostWords = 4;

interface Form {
  words: readonly string[];
  places: number[];
}

const fold = (word: string | undefined) => (word ?? '').toLowerCase().replace(/\.$/u, '');

/** Whether two forms with one surname may be one person's: "Ben Lee" and "Benjamin R. Lee", not "Ann Lee". */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [first, begin] = [fold(short[0]), fold(long[0])];
  if (first === begin) return true;
  if (
    short.length > 1 &&
    long.slice(-short.length).every((word, at) => fold(word) === fold(short[at]))
  )
    return true;
  return first !== '' && (begin.startsWith(first) || first.startsWith(begin)) && first.length !== 1;
}

/** Every name of a text by its last word, so that a surname alone leads to the fullest. */
export class NameBook {
  readonly #bySurname = new Map<string, Form[]>();
  readonly #byFirst = new Map<string, Form[]>();

  constructor(runs: readonly NameRun[]) {
    for (const { words, start } of runs) {
      if (words.length < 2 || words.length > mostWords) continue;
      const key = surnameOf(words);
      const forms = this.#bySurname.get(key) ?? [];
      this.#bySurname.set(key, forms);
      const name = words.join(' ').toLowerCase();
      const known = forms.find((form) => form.words.join(' ').toLowerCase() === name);
      if (known) {
        known.places.push(start);
        continue;
      }
      const form = { words, places: [start] };
      forms.push(form);
      const first = fold(words[0]);
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), form]);
    }
  }

  /**
   * The fullest form of a name, which may be a first or last name alone.
   * @param at where it stands, UTF-16 code units
   * @param gender of a title before it, such as "Mrs."
   */
  fullest(words: readonly string[], at: number, gender: Gender | null = null): string {
    const own = (this.#bySurname.get(surnameOf(words)) ?? []).filter((form) => {
      const known = gender && genderOfName(form.words.join(' '));
      return !known || known === gender;
    });
    if (words.length > 1) {
      const forms = own.filter((form) => isSame(form.words, words));
      return this.#longest(forms, words);
    }
    if (own.length === 0) {
      const [word = ''] = words;
      const byFirst = isFirstName(word) ? (this.#byFirst.get(fold(word)) ?? []) : [];
      const [only] = byFirst;
      const isOne = only && byFirst.every((form) => isSame(form.words, only.words));
      return isOne ? this.#longest(byFirst, words) : word;
    }
    const near = own
      .map((form) => ({ form, place: form.places.findLast((place) => place <= at) ?? -1 }))
      .filter(({ place }) => place >= 0 && at - place < nearby)
      .sort((one, other) => other.place - one.place);
    const most = [...own].sort((one, other) => other.places.length - one.places.length)[0];
    const chosen = near[0]?.form ?? most;
    if (!chosen) return words.join(' ');
    return this.#longest(
      own.filter((form) => isSame(form.words, chosen.words)),
      words,
    );
  }

  #longest(forms: readonly Form[], words: readonly string[]): string {
    let best = words;
    for (const form of forms) if (form.words.length > best.length) best = form.words;
    return best.join(' ');
  }
}
