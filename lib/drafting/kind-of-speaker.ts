/** What a speaker is, as far as what it is called tells. */
import { genderOfName } from './first-names.ts';

/** Words that bodies have in their names. */
const bodies =
  /\b(?:Ministry|Council|Department|Agency|Party|Committee|University|Institute|Bank|Court|House|Office|Association|Inc|Corp|Group|Union|Commission|Cent(?:er|re)|News|Times|Post|Journal|Army|Police|Foundation|Company|Service|Government|Administration|Forces|Observatory|Senate|Congress|Parliament|Church|Society|Federation|Network|Campaign|Defen[cs]e|Security|Affairs)\b|(?<!\p{L})(?:министерств|совет|арми|партия|агентств)|وزارة|مجلس|جيش|وكالة/iu;

/** Whether a speaker is called by a name rather than by a role or a pronoun. */
export function isNamed(speaker: string): boolean {
  const words = speaker.split(' ');
  // Small words stand within names, in few languages with capitals alone.
  const isPart = (word: string) => /^(?:\p{Lu}|\p{Lo}|\p{Ll}{1,3}$|al-|el-)/u.test(word);
  if (/[’']s?$/u.test(speaker)) return false;
  // Two who speak as one.
  const [, left] = /^(.+?) and .+$/u.exec(speaker) ?? [];
  if (left && genderOfName(left) !== null) return false;
  return words.length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(speaker) && words.every(isPart);
}

/** Somebody is a person unless the name says that it is a body; a reader changes it. */
export function kindOfSpeaker(name: string): 'person' | 'organization' {
  const isBody = bodies.test(name) || /^\p{Lu}{2,}$/u.test(name);
  return isBody && genderOfName(name) === null ? 'organization' : 'person';
}
