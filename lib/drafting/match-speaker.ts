/** Which entity a speaker is, by the names that a corpus knows in the text. */
import { genderOfName } from './first-names.ts';
import type { Proposal } from './propose.ts';

/** A name of the text that a corpus knows. */
export interface KnownName {
  /** What tells the entity from others. */
  entity: string;
  /** UTF-16 code units of the text. */
  start: number;
  end: number;
}

const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The last word of a name, which is the surname as a rule. */
const lastWord = (name: string): string => fold(name).split(' ').at(-1) ?? '';

/** The one that is found most often; null where there is none. */
function mostOf(entities: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/**
 * Makes a function that tells which entity a speaker is: by the fullest name, wherever the text has it;
 * by the words beside the quotation, where they end in a name ("the Defence Ministry", "a spokesman for
 * the council"); by the surname, where one entity alone has it in the text.
 * @param known the names of a corpus in the text
 * @returns null where none is known, or where several may be meant
 */
export function createSpeakerMatcher(
  text: string,
  known: readonly KnownName[],
): (proposal: Pick<Proposal, 'mention' | 'speaker'>) => string | null {
  const byName = new Map<string, string[]>();
  const bySurname = new Map<string, Set<string>>();
  for (const { entity, start, end } of known) {
    const name = text.slice(start, end);
    const whole = fold(name);
    byName.set(whole, [...(byName.get(whole) ?? []), entity]);
    const surname = lastWord(name);
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(entity));
  }
  const byMention = (mention: Proposal['mention']): string | null => {
    if (!mention) return null;
    const words = text.slice(...mention);
    const ending = mention[1] - (/[’']s?$/u.exec(words)?.[0].length ?? 0);
    return (
      known.findLast(({ start, end }) => end === ending && start >= mention[0])?.entity ?? null
    );
  };
  return ({ speaker, mention }) => {
    if (speaker === null) return byMention(mention);
    const whole = mostOf(byName.get(fold(speaker)) ?? []);
    if (whole) return whole;
    // Two who speak as one are not one of them.
    const [, left] = /^(.+?) and .+$/u.exec(speaker) ?? [];
    if (left && (byName.has(fold(left)) || genderOfName(left) !== null)) return null;
    const own = bySurname.get(lastWord(speaker));
    const [only] = own ?? [];
    // A surname alone is another's who has another first name.
    const isSurname = speaker.trim().includes(' ');
    if (own?.size === 1 && only !== undefined) {
      const names = known.filter(({ entity }) => entity === only);
      const isOther = names.some(({ start, end }) => {
        const [first, ...rest] = fold(text.slice(start, end)).split(' ');
        return rest.length > 0 && isSurname && first !== fold(speaker).split(' ')[0];
      });
      if (!isOther) return only;
    }
    return byMention(mention);
  };
}
