/** The narrator's sentences, with who is named in each, so that a pronoun leads back to somebody. */
import type { Gender } from './first-names.ts';
import type { Named, People, Person } from './people.ts';
import { genderOfWord } from './role-words.ts';
import { isCapitalised, isWord, type Token } from './tokens.ts';
import type { Span } from './types.ts';

/** How somebody stands in a sentence: who speaks or acts, who else is named, whose something is. */
type Standing = 'subject' | 'other' | 'owner';

interface Standee {
  person: Person;
  at: number;
  standing: Standing;
}

interface Telling {
  start: number;
  paragraph: number;
  people: Standee[];
}

/** How much each counts, and what a sentence or a paragraph between takes from it. */
const weights = { subject: 3, other: 1.5, owner: 0.75 } as const;
const perSentence = 1;
const perParagraph = 0.25;
const unknownGender = 0.75;
const farthest = 12;

const preposition =
  /^(?:in|at|on|of|to|from|by|with|for|than|against|about|over|under|near|between|among|into|like|as|and|or|after|before|including|behind|via|toward|towards|during|without|through|versus)$/u;

const personal =
  /^(?:woman|man|boy|girl|person|official|officer|aide|adviser|source|voter|supporter|member|employee|worker|student|spokesman|spokeswoman|spokesperson|attendee|delegate|donor|reader|witness|neighbor|resident|protester|teacher|lawmaker|diplomat|soldier)$/u;

/** "One woman from Lindow": somebody who is not named, for whom pronouns may stand. */
function findUnnamed(tokens: readonly Token[], at: number): Person | null {
  if (!/^(?:a|an|one|another)$/u.test(tokens[at]?.lower ?? '')) return null;
  for (const { lower, text } of tokens.slice(at + 1, at + 6)) {
    if (/^\P{L}/u.test(text) || preposition.test(lower)) return null;
    if (!personal.test(lower)) continue;
    return {
      name: '',
      gender: genderOfWord(lower),
      isPerson: true,
      isBody: false,
      called: new Set([lower]),
      count: 1,
    };
  }
  return null;
}

const bareOf = (lower: string) =>
  lower.includes("'") ? lower.replace(/'(?:s|d|ll)$/u, '') : lower;

/** @param pronouns by their word, in every language that is read */
export class Story {
  readonly #tellings: Telling[] = [];
  readonly #pronouns = new Map<number, Person | null>();

  constructor(
    text: string,
    tokens: readonly Token[],
    people: People,
    quoted: readonly Span[],
    mentions: readonly Span[],
    pronouns: ReadonlyMap<string, Gender>,
  ) {
    const byStart = new Map<number, Named>(people.named.map((named) => [named.run.start, named]));
    const spoken = [...mentions].sort(([one], [other]) => one - other);
    let telling: Telling = { start: 0, paragraph: 0, people: [] };
    let paragraph = 0;
    let quote = 0;
    let end = 0;
    let isEnd = true;
    let isNew = true;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const gap = text.slice(end, token.start);
      if (gap !== '' && gap !== ' ' && /[\n\r]/u.test(gap)) {
        paragraph++;
        isEnd = true;
        isNew = true;
      }
      end = token.end;
      while (quote < quoted.length && (quoted[quote]?.[1] ?? 0) <= token.start) {
        const [, to] = quoted[quote] as Span;
        if (/[.?!…]["'”’]*$/u.test(text.slice(Math.max(0, to - 2), to)) && isCapitalised(token))
          isEnd = true;
        quote++;
      }
      const [from = Number.POSITIVE_INFINITY] = quoted[quote] ?? [];
      if (from <= token.start) continue;
      const isSign = !isWord(token);
      if (isSign && /^["'“”‘’«»]+$/u.test(token.text)) continue;
      const isBegin = isEnd && (isNew || isCapitalised(token) || /^[\p{N}(]/u.test(token.text));
      if (isBegin) {
        telling = { start: token.start, paragraph, people: [] };
        this.#tellings.push(telling);
        isEnd = false;
        isNew = false;
        const unnamed = findUnnamed(tokens, index);
        if (unnamed) telling.people.push({ person: unnamed, at: token.start, standing: 'subject' });
      } else isEnd = false;
      if (isSign) {
        isEnd = /^[.?!…]$/u.test(token.text);
        continue;
      }
      const gender = pronouns.get(bareOf(token.lower));
      const hasSubject = () =>
        telling.people.some(({ standing, person }) => standing === 'subject' && person.isPerson);
      if (gender) {
        const person = this.findPerson(token.start, gender);
        this.#pronouns.set(token.start, person);
        if (person && !hasSubject())
          telling.people.push({ person, at: token.start, standing: 'subject' });
        continue;
      }
      const named = byStart.get(token.start);
      if (!named) continue;
      const { person, isOwner, run } = named;
      const isSpeaker = spoken.some(([start, to]) => start <= run.start && run.end <= to);
      const before = tokens[index - run.lead.length - 1];
      const isBelow =
        before !== undefined && before.start >= telling.start && preposition.test(before.lower);
      const standing: Standing = isOwner
        ? 'owner'
        : isSpeaker || (!hasSubject() && !isBelow)
          ? 'subject'
          : 'other';
      telling.people.push({ person, at: run.start, standing });
    }
  }

  /** Who a pronoun stands for that was read as one. */
  ofPronoun(at: number): Person | null | undefined {
    return this.#pronouns.get(at);
  }

  /**
   * Who was told of last that fits.
   * @param at before which place, UTF-16 code units
   * @param fits whether somebody may be meant; persons alone if not given
   */
  findPerson(
    at: number,
    gender: Gender | null,
    fits = (person: Person) => person.isPerson,
  ): Person | null {
    let best: Person | null = null;
    let most = Number.NEGATIVE_INFINITY;
    const last = this.#tellings.findLastIndex(({ start }) => start <= at);
    const here = this.#tellings[last];
    for (let index = last; index >= 0 && last - index <= farthest; index--) {
      const telling = this.#tellings[index] as Telling;
      const away =
        (last - index) * perSentence + ((here?.paragraph ?? 0) - telling.paragraph) * perParagraph;
      for (const [place, { person, at: own, standing }] of telling.people.entries()) {
        if (own >= at || !fits(person)) continue;
        if (gender && person.gender && person.gender !== gender) continue;
        const doubt = gender && person.gender === null ? unknownGender : 0;
        const weight =
          weights[standing] - away - doubt - place * 0.05 + Math.min(10, person.count) * 0.03;
        if (weight > most) [most, best] = [weight, person];
      }
    }
    return best;
  }
}
