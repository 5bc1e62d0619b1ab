/** Who a mention is, by the fullest name in the text. */
import { auxiliaries, cueOf, otherVerbs } from './cues.ts';
import { type Gender, isFirstName } from './first-names.ts';
import { createHeadlineTeller } from './headlines.ts';
import { NameBook } from './name-book.ts';
import { isCapitalised, listNames, type NameRun } from './names.ts';
import { genderOfTitle, People, type Person } from './people.ts';
import { bodies, bodyNames, crowds, genderOfWord, isRole, kindOf, things } from './role-words.ts';
import { Story } from './story.ts';
import { isWord, type Token, tokenize } from './tokens.ts';
import type { DraftQuotation, Span } from './types.ts';

/** Pronouns that stand alone for who was told of before, in the languages whose speech words are known. */
const pronouns = new Map<string, Gender>([
  ...['he', 'il', 'él', 'он'].map((word): [string, Gender] => [word, 'he']),
  ...['she', 'elle', 'ella', 'она'].map((word): [string, Gender] => [word, 'she']),
]);

const objects = new Map<string, Gender>([
  ['him', 'he'],
  ['her', 'she'],
]);

/** "Audiences" at the beginning of a sentence. */
const isGroup = (word: string) => /^[A-Z][a-z]{3,}s$/u.test(word) && !isFirstName(word);
const isPlural = (word: string) =>
  /(?:[^su]s|people|men|women|police|children|media)$/iu.test(word);
const articles = /^(?:the|a|an)\s+/iu;
const joints = /^(?:of|for|from|at|with|in|on|to|who|de|del|du|des|da|di|près|à)$/u;
const indefinite = /^(?:a|an|one|another|some|any|no|each|every|un|une|una|uno|bir)$/u;
/** Of whom there are many under one name: "the Fenn supporter" is not who was told of last. */
const among =
  /^(?:member|spokes(?:man|woman|person)|aide|adviser|advisor|official|supporter|source|employee|volunteer|delegate|voter|ally|strategist|operative|donor|staffer|lawyer|attorney|witness|friend|colleague|neighbor|resident|reporter|user|reader|expert|analyst|ambassador|diplomat)$/u;
const party = /^(?:Republican|Democratic|GOP|Democrat|Labour|Conservative|Tory)$/u;
/** Held by one of a place, so that its name says no more: "the Lindow senator". */
const offices = new Set(
  'senator governor representative mayor candidate president minister businessman lawmaker congressman native'.split(
    ' ',
  ),
);
/** Who is called one is not the other. */
const opposites = [
  ['republican', 'democratic'],
  ['republican', 'democrat'],
  ['democratic', 'republican'],
] as const;
/** How far ahead a role may be named only later, UTF-16 code units. */
const ahead = 400;

/** Makes a function that tells whether a place is in one of some spans that stand in order. */
function inSpans(spans: readonly Span[]): (at: number) => boolean {
  return (at) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[1] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
}

/** Of a headline's run, a first name with a surname that the text has alone. */
function cutToName(run: NameRun, surnames: ReadonlySet<string>): NameRun[] {
  const at = run.words.findIndex(
    (word, index) => isFirstName(word) && surnames.has(run.words[index + 1] ?? ''),
  );
  return at < 0 ? [] : [{ ...run, words: run.words.slice(at, at + 2) }];
}

const isLong = ({ words }: NameRun) => bodyNames.has(words.at(-1)?.toLowerCase() ?? '');

const isVerbWord = (lower: string) =>
  auxiliaries.has(lower) ||
  otherVerbs.has(lower) ||
  cueOf(lower)?.form === 'finite' ||
  /ed$/u.test(lower);

/** "Lee earlier": when it was is no part of who it was. */
const isWhen = ({ lower, text }: Token) =>
  /^(?:earlier|later|today|yesterday|recently|then|again|now|also|first|once|who)$/u.test(lower) ||
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(text);

class SpeakerResolver {
  readonly #text: string;
  readonly #book: NameBook;
  readonly #people: People;
  readonly #story: Story;

  constructor(text: string, quotations: readonly DraftQuotation[]) {
    this.#text = text;
    const tokens = tokenize(text);
    const runs = listNames(tokens);
    const isHeadline = createHeadlineTeller(text);
    const told = runs.filter(({ start }) => !isHeadline(start));
    const alone = new Set(told.flatMap(({ words }) => (words.length === 1 ? words : [])));
    this.#book = new NameBook([
      ...told,
      ...runs.filter(({ start }) => isHeadline(start)).flatMap((run) => cutToName(run, alone)),
    ]);
    const quoted = quotations
      .flatMap(({ speech, content }) => (speech === 'direct' ? content : []))
      .sort(([one], [other]) => one - other);
    const mentions = quotations.flatMap(({ mention }) => (mention ? [mention] : []));
    this.#people = new People(told, tokens, this.#book, inSpans(quoted));
    this.#story = new Story(text, tokens, this.#people, quoted, mentions, pronouns);
  }

  /** @returns null where nobody is named */
  resolve([start, end]: Span): string | null {
    const own = tokenize(this.#text.slice(start, end), start);
    while (own.length > 1 && isWhen(own.at(-1) as Token)) own.pop();
    const [first, second] = own;
    if (!first) return null;
    // "he talks about"
    const isStart = second && !/^(?:and|or)$/u.test(second.lower) && pronouns.has(first.lower);
    if (isStart) own.length = 1;
    if (own.length === 1) {
      const word = first.lower.replace(/'(?:s|d|ll|ve|re)$/u, '');
      const gender = pronouns.get(word) ?? objects.get(word);
      if (gender)
        return (
          (this.#story.ofPronoun(start) ?? this.#story.findPerson(start, gender))?.name || null
        );
      if (word === 'who') return this.#nameBefore(start);
      if (word === 'it')
        return this.#story.findPerson(start, null, ({ isBody }) => isBody)?.name ?? null;
      if (/^(?:they|we|i|you|which|that|us|me|them|this|those|these)$/u.test(word)) return null;
    }
    const names = listNames(own, true);
    const joined = this.#joinedNames(own, names);
    if (joined) return joined;
    const joint = own.findIndex(
      ({ lower, text }, at) => at > 0 && (joints.test(lower) || text === ','),
    );
    const parts = joint > 0 ? own.slice(0, joint) : own;
    const head = parts.findLast(isWord);
    if (!head) return null;
    // "Secretary of State Ann Lee": an office before the name.
    const last = names.at(-1);
    const isOffice = joint > 0 && last?.last === own.length - 1 && last.first - joint > 1;
    if (last && isOffice && last.lead.length > 0 && isCapitalised(own[joint - 1] ?? head))
      return this.#fullest(last);
    const name = names.findLast((run) => run.start <= head.start && run.end >= head.end - 2);
    if (name && isCapitalised(head)) return this.#ofName(name, names, own, parts, [start, end]);
    const [begin] = names;
    const verb = begin && begin.first - begin.lead.length === 0 ? own[begin.last + 1]?.lower : '';
    // "Ann Lee forwards a letter"
    if (begin && verb && isVerbWord(verb) && !bodies.has(verb) && !isRole(verb))
      return this.#fullest(begin);
    if (isCapitalised(head) && parts.length === 1) {
      const full = this.#book.fullest([head.text], head.start);
      if (full.includes(' ')) return full;
    }
    return this.#ofRole(parts, head, names, [start, end]);
  }

  #fullest(run: NameRun): string {
    return this.#book.fullest(run.words, run.start, genderOfTitle(run));
  }

  /** "Ann Lee and Tom Ray". */
  #joinedNames(own: readonly Token[], names: readonly NameRun[]): string | null {
    const and = own.findIndex(({ lower }) => /^(?:and|y|et|и|ve)$/u.test(lower));
    const one = names.find(({ last }) => last === and - 1);
    const other = names.find(({ first }) => first > and);
    if (and < 0 || !one || !other) return null;
    const between = own.slice(and + 1, other.first);
    if (between.length > 6 || own.slice(0, and).some(({ lower }) => joints.test(lower)))
      return null;
    const pair = [one, other].map((run) => this.#fullest(run));
    return pair.every((name) => this.#people.byName(name)?.isPerson) ? pair.join(' and ') : null;
  }

  #ofName(
    name: NameRun,
    names: readonly NameRun[],
    own: readonly Token[],
    parts: readonly Token[],
    span: Span,
  ): string | null {
    const full = this.#fullest(name);
    const person = this.#people.byName(full);
    const isAlone = parts.length === 2 && parts[0]?.lower === 'the' && name.words.length === 1;
    if (isAlone && full === name.words[0]) {
      const called = this.#byRole([name.words[0]?.toLowerCase() ?? ''], span[0], null, false);
      if (called) return called;
    }
    // "the Club for Growth" is one name, "Ann Lee of Lindow" is not.
    const isBody =
      !person?.isPerson &&
      (name.words.length === 1 || bodyNames.has(name.words.at(-1)?.toLowerCase() ?? ''));
    if (isBody && /^(?:of|for|on)$/u.test(own[parts.length]?.lower ?? '')) {
      const rest = own.slice(parts.length + 1);
      const end = rest.findLast(isCapitalised)?.end;
      if (end && rest.length < 6) return this.#text.slice(name.start, end).replace(/[’']s?$/u, '');
    }
    // "the Travel and Tourism Council" is one name.
    const { first } = name;
    const left = names.find(({ last }) => last === first - 2 && own[first - 1]?.lower === 'and');
    if (left && isLong(name) && !person?.isPerson) return this.#text.slice(left.start, name.end);
    const isMany =
      !person?.isPerson &&
      !person?.isBody &&
      name.words.length === 1 &&
      isGroup(name.words[0] ?? '');
    return isMany && (person?.count ?? 0) < 2 ? null : full;
  }

  #ofRole(
    parts: readonly Token[],
    head: Token,
    names: readonly NameRun[],
    span: Span,
  ): string | null {
    const [start] = span;
    const beside = this.#nameBeside(span);
    if (beside) return beside;
    const [first] = parts;
    const owner = names.find((run) => run.start < head.start);
    const word = head.lower;
    // "the 46-year-old"
    if (/^\p{N}+-year-old$/u.test(word) && first?.lower === 'the')
      return this.#story.findPerson(start, null)?.name || null;
    // "the Lindow senator and candidate", of which the last is read
    const isSecond =
      isRole(word) &&
      /\bthe (?:[\p{L}-]+ ){1,4}and $/iu.test(this.#text.slice(Math.max(0, start - 50), start));
    if (bodies.has(word) && owner) {
      if (indefinite.test(first?.lower ?? '')) return null;
      return this.#text.slice(start, head.end).replace(articles, '');
    }
    if (!first || indefinite.test(first.lower) || crowds.has(word) || things.has(word)) return null;
    if (
      isPlural(head.text) ||
      (owner && !isSecond && !/^(?:the|his|her|their)$/u.test(first.lower))
    )
      return null;
    if (!isSecond && !/^(?:the|his|her|their|le|la|el|l)$/u.test(first.lower)) return null;
    if (bodies.has(word)) return this.#byBody(word, start);
    const words = parts.filter(isWord).map(({ lower }) => lower);
    const isPersonal =
      isRole(word) || isCapitalised(head) || /(?:er|or|ist|ian|man|woman|ee|ant)$/u.test(word);
    const isOffice = !owner || party.test(owner.words.join(' ')) || offices.has(kindOf(word));
    const mayGuess =
      isPersonal && isOffice && (isSecond || first.lower === 'the') && !among.test(word);
    return this.#byRole(isSecond ? words : words.slice(1), start, genderOfWord(word), mayGuess);
  }

  /** "the mayor, Ann Lee, said"; "Ann Lee, the mayor of Lindow, said". */
  #nameBeside([start, end]: Span): string | null {
    const after = this.#people.named.find(({ run }) => run.start >= end)?.run;
    if (
      after &&
      /^,\s+(?:[\p{L}.-]+\s+){0,4}$/u.test(this.#text.slice(end, after.start)) &&
      /^(?:,|\s*\.|\s+(?:said|says))/u.test(this.#text.slice(after.end))
    )
      return this.#fullest(after);
    const before = this.#people.named.findLast(({ run }) => run.end <= start);
    if (
      before?.person.isPerson &&
      /^,\s+(?:who (?:is|was) |(?:\p{Ll}[\p{L}-]*\s){1,3}and )?$/u.test(
        this.#text.slice(before.run.end, start),
      )
    )
      return before.person.name;
    return null;
  }

  #nameBefore(start: number): string | null {
    const run = this.#people.named.findLast(
      (each) => each.run.end <= start && start - each.run.end < 60,
    )?.run;
    return run ? this.#fullest(run) : null;
  }

  /** Who is called so: what is told of last counts most. */
  #byRole(
    words: readonly string[],
    at: number,
    gender: Gender | null,
    mayGuess: boolean,
  ): string | null {
    const head = kindOf(words.at(-1) ?? '');
    const isCalled = ({ called }: Person, word: string) =>
      called.has(word) ||
      (word.length > 4 &&
        [...called].some((each) => each.slice(0, 4) === word.slice(0, 4) && each.length > 3));
    const rest = words.slice(0, -1).map(kindOf);
    const fitting = this.#people.all.filter(
      (person) =>
        person.isPerson &&
        isCalled(person, head) &&
        (!gender || !person.gender || person.gender === gender) &&
        !opposites.some(([one, other]) => rest.includes(one) && person.called.has(other)),
    );
    const score = (person: Person) => rest.filter((word) => isCalled(person, word)).length;
    const most = Math.max(0, ...fitting.map(score));
    const best = new Set(fitting.filter((person) => score(person) === most));
    const told = this.#story.findPerson(at, gender, (person) => best.has(person));
    if (told) return told.name || null;
    const later = this.#people.named.find(
      ({ run, person }) => run.start > at && run.start - at < ahead && best.has(person),
    );
    if (later) return later.person.name;
    return mayGuess ? this.#story.findPerson(at, gender)?.name || null : null;
  }

  /** "the campaign", "the group": whose was named last. */
  #byBody(word: string, at: number): string | null {
    const before = this.#people.named.findLast(({ run, person }) => {
      if (run.start >= at) return false;
      const next = this.#text.slice(run.end).match(/^(?:[’']s?)?\s+([\p{L}-]+)/u)?.[1];
      return (
        next?.toLowerCase() === word ||
        (!person.isPerson && person.name.toLowerCase().endsWith(` ${word}`))
      );
    });
    if (before) {
      const { run, person } = before;
      if (person.name.toLowerCase().endsWith(` ${word}`)) return person.name;
      return `${run.words.join(' ')} ${word}`;
    }
    if (/^(?:campaign|team|camp|administration|government)$/u.test(word)) return null;
    return this.#story.findPerson(at, null, ({ isBody }) => isBody)?.name ?? null;
  }
}

/**
 * Names the speakers of quotations.
 * @param text the one that they stand in
 */
export function resolveSpeakers(
  text: string,
  quotations: readonly DraftQuotation[],
): DraftQuotation[] {
  const resolver = new SpeakerResolver(text, quotations);
  const named = new Map<string, string | null>();
  return quotations.map((each) => {
    if (!each.mention) return { ...each, speaker: null };
    const key = each.mention.join();
    const known = named.get(key);
    const speaker = known === undefined ? resolver.resolve(each.mention) : known;
    named.set(key, speaker);
    return { ...each, speaker };
  });
}
