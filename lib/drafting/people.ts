/** Who is named in a text: which names are persons', of which gender, and what else they are called. */
import { auxiliaries, cueOf, isAdverb, otherVerbs } from './cues.ts';
import { type Gender, genderOfName } from './first-names.ts';
import type { NameBook } from './name-book.ts';
import type { NameRun } from './names.ts';
import { bodies, bodyNames, crowds, genderOfWord, isRole, kindOf } from './role-words.ts';
import { isCapitalised, isWord, type Token } from './tokens.ts';

export interface Person {
  /** The fullest in the text. */
  name: string;
  gender: Gender | null;
  isPerson: boolean;
  /** A party, a newspaper or the like, by its last word or its capitals. */
  isBody: boolean;
  /** Words that the text uses of them, in lower case, each by its kind. */
  called: Set<string>;
  /** How often they are named. */
  count: number;
}

/** A name in its place. */
export interface Named {
  run: NameRun;
  person: Person;
  /** It belongs to what follows: "Lee's aide", "the Lee campaign". */
  isOwner: boolean;
}

const notPersonal = /^(?:in|at|near|across|throughout)$/u;
const personalTitles =
  /^(?:mr|mrs|ms|dr|sir|sen|rep|gov|president|senator|governor|mayor|pope|judge|justice|gen|col|lt|capt|sgt|prof|rev|king|queen|prince|princess)\.?$/u;
/** So many words behind a name a pronoun speaks of it, where no other name stands between. */
const pronounReach = 40;
const longestApposition = 14;

/** The words of a description that end right before a name: "state attorney Ann Lee". */
function readBefore({ first, lead }: NameRun, tokens: readonly Token[]): string[] {
  const end = first - lead.length - 1;
  if (!isRole(tokens[end]?.lower ?? '')) return [];
  const found: string[] = [];
  for (let at = end; at >= 0 && end - at < 5; at--) {
    const token = tokens[at] as Token;
    if (!isWord(token) || /^(?:and|or|but|that|with|by|to|as|when|who|of|for)$/u.test(token.lower))
      break;
    if (cueOf(token.lower)?.form === 'finite') break;
    found.push(token.lower);
  }
  return found;
}

/** What is said of a name between commas or in brackets behind it: "Ann Lee, the mayor of Lindow,". */
function readAfter({ last }: NameRun, tokens: readonly Token[]): string[] {
  const found: string[] = [];
  let at = last + 1;
  if (tokens[at]?.text === '(') {
    for (at++; tokens[at] && tokens[at]?.text !== ')' && at - last < 6; at++)
      found.push((tokens[at] as Token).lower);
    at++;
  }
  if (tokens[at]?.text !== ',') return found;
  // "Ann Lee, R-Fla., the senator": party and state.
  const party = /^(?:R|D|I)-(\p{L}+)/u.exec(tokens[at + 1]?.text ?? '');
  if (party) {
    found.push((party[1] ?? '').toLowerCase());
    at += tokens[at + 2]?.text === '.' ? 3 : 2;
  }
  const opens = tokens[at + 1];
  if (!opens || (isCapitalised(opens) && !isRole(opens.lower))) return found;
  if (!/^(?:the|a|an|who|its|his|her|then|now|one)$/u.test(opens.lower) && !isRole(opens.lower))
    return found;
  for (at++; tokens[at] && at - last < longestApposition; at++) {
    const token = tokens[at] as Token;
    if (!isWord(token) && token.text !== "'") break;
    found.push(token.lower);
  }
  return found;
}

/** What a title says: "Mrs. Lee". */
export const genderOfTitle = ({ lead }: NameRun): Gender | null =>
  lead.map((word) => genderOfWord(word)).find((gender) => gender !== null) ?? null;

/** Whether a sentence begins after it. */
const isOpen = (before: Token | undefined) =>
  before === undefined || /^[.?!…"“”]$/u.test(before.text);

const isVerb = (lower: string) =>
  auxiliaries.has(lower) || otherVerbs.has(lower) || isAdverb(lower) || /(?:ed|s)$/u.test(lower);

/** Whether a name is a person's, by what stands beside it. */
function weighPerson(run: NameRun, tokens: readonly Token[]): number {
  const { first, last, lead } = run;
  let weight = 0;
  if (lead.some((word) => personalTitles.test(word))) weight += 3;
  let next = last + 1;
  while (tokens[next] && isAdverb((tokens[next] as Token).lower)) next++;
  const after = tokens[next]?.lower ?? '';
  const before = tokens[first - lead.length - 1];
  if (after === 'who' || cueOf(after)?.form === 'finite') weight += 1;
  else if (isVerb(after) && isOpen(before)) weight += 0.5;
  if (readBefore(run, tokens).length > 0) weight += 2;
  if (tokens[last + 1]?.text === ',') {
    // "Ann Lee, 44, …", "Ann Lee, a teacher, …"
    if (/^\p{N}{2}$/u.test(tokens[last + 2]?.text ?? '')) weight += 2;
    if (readAfter(run, tokens).some(isRole)) weight += 1;
  }
  if (cueOf(before?.lower ?? '')?.form === 'finite') weight += 1;
  if (notPersonal.test(before?.lower ?? '')) weight -= 1;
  if (before?.lower === 'the' && lead.length === 0) weight -= 1;
  return weight;
}

/** The people of a text, and the bodies that speak in it. */
export class People {
  readonly named: Named[] = [];
  readonly #byName = new Map<string, Person>();

  /** @param tokens those of the narrator and those quoted */
  constructor(
    runs: readonly NameRun[],
    tokens: readonly Token[],
    book: NameBook,
    isQuoted: (at: number) => boolean,
  ) {
    const weights = new Map<Person, number>();
    const votes = new Map<Person, number>();
    const leads = new Set(runs.flatMap(({ lead }) => lead));
    for (const run of runs) {
      const name = book.fullest(run.words, run.start, genderOfTitle(run));
      const person = this.#take(name);
      person.count++;
      weights.set(person, (weights.get(person) ?? 0) + weighPerson(run, tokens));
      for (const word of [...run.lead, ...readBefore(run, tokens), ...readAfter(run, tokens)])
        person.called.add(kindOf(word));
      const title = genderOfTitle(run);
      if (title) votes.set(person, (votes.get(person) ?? 0) + (title === 'he' ? 5 : -5));
      const text = tokens[run.last]?.text ?? '';
      const after = tokens[run.last + 1]?.lower ?? '';
      const isOwner =
        /[’']s?$/u.test(text) || ((bodies.has(after) || owned.has(after)) && !crowds.has(after));
      this.named.push({ run, person, isOwner });
    }
    this.#vote(tokens, votes, isQuoted);
    for (const person of this.#byName.values()) {
      const known = genderOfName(person.name);
      const vote = votes.get(person) ?? 0;
      person.gender = known ?? (vote === 0 ? null : vote > 0 ? 'he' : 'she');
      person.isBody =
        bodyNames.has(person.name.toLowerCase().split(' ').at(-1) ?? '') ||
        (!known && /^\p{Lu}{3,}(?:\s\p{Lu}+)*$/u.test(person.name));
      const whole = person.name.includes(' ') ? 0.5 : 0;
      const pronouns = Math.min(2, Math.abs(vote) / 2);
      if (!person.name.includes(' ') && leads.has(person.name.toLowerCase()))
        weights.set(person, (weights.get(person) ?? 0) - 2);
      person.isPerson =
        !person.isBody && (weights.get(person) ?? 0) + (known ? 3 : 0) + pronouns + whole >= 1;
    }
  }

  /** A person by the fullest name. */
  byName(name: string): Person | null {
    return this.#byName.get(name) ?? null;
  }

  get all(): Person[] {
    return [...this.#byName.values()];
  }

  #take(name: string): Person {
    const known = this.#byName.get(name);
    if (known) return known;
    const person = {
      name,
      gender: null,
      isPerson: false,
      isBody: false,
      called: new Set<string>(),
      count: 0,
    };
    this.#byName.set(name, person);
    return person;
  }

  /** How often each is followed by "he" or "she" before another name comes. */
  #vote(
    tokens: readonly Token[],
    votes: Map<Person, number>,
    isQuoted: (at: number) => boolean,
  ): void {
    let next = 0;
    let named: Named | null = null;
    let left = 0;
    for (const { lower, start } of tokens) {
      left--;
      const isNamed = next < this.named.length && (this.named[next] as Named).run.start <= start;
      const gender = genderOfWord(lower);
      if (!isNamed && !gender) continue;
      if (isQuoted(start)) continue;
      while (next < this.named.length && (this.named[next] as Named).run.start <= start) {
        const own = this.named[next++] as Named;
        if (isQuoted(own.run.start)) continue;
        named = own;
        left = pronounReach;
      }
      if (named && gender && left > 0) {
        votes.set(
          named.person,
          (votes.get(named.person) ?? 0) +
            (gender === 'he' ? 1 : -1) * (isSubject.has(lower) ? 1 : 0.5),
        );
        left = 0;
      }
    }
  }
}

const isSubject = new Set(['he', 'she', 'il', 'elle', 'él', 'ella', 'он', 'она']);

/** Persons and things that belong to a name before them: "Lee supporters", "the Lee rally". */
const owned = new Set(
  `supporters supporter aide aides allies ally adviser advisers officials official spokesman spokeswoman spokesperson backers
backer voters voter delegates delegate surrogate surrogates staff staffers rally rallies speech presidency candidacy campaigns
event events ticket victory volunteers fans critics opponents strategist strategists ad ads poll polls movement family
donors donor lawyer lawyers attorney era years plan plans proposal policy policies backlash phenomenon brand`.split(
    /\s+/u,
  ),
);
