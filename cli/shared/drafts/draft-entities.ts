/** Entities that a corpus has not yet, as drafts. */
import type { DraftRecord } from '../../../lib/corpus/authored/parse-authored.ts';
import { genderOfName } from '../../../lib/drafting/first-names.ts';
import type { DraftIds } from './draft-ids.ts';

/** An entity as it is proposed. */
export interface DraftEntity {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  /** BCP 47, of the name. */
  language: string;
}

/** Words that bodies have in their names. */
const bodies =
  /\b(?:Ministry|Council|Department|Agency|Party|Committee|University|Institute|Bank|Court|House|Office|Association|Inc|Corp|Group|Union|Commission|Cent(?:er|re)|News|Times|Post|Journal|Army|Police|Foundation|Company|Service|Government|Senate|Congress|Parliament|Church|Society|Federation|Network|Campaign|Defen[cs]e|Security|Affairs)\b/u;

/** Whether a speaker is called by a name rather than by a role. */
export function isNamed(speaker: string): boolean {
  const words = speaker.split(' ');
  // Small words stand within names, in few languages with capitals alone.
  const isPart = (word: string) => /^(?:\p{Lu}|\p{Lo}|\p{Ll}{1,3}$|al-|el-)/u.test(word);
  if (/[’']s?$/u.test(speaker)) return false;
  return words.length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(speaker) && words.every(isPart);
}

const kindOf = (name: string): DraftEntity['kind'] => {
  const isBody = bodies.test(name) || /^\p{Lu}{2,}$/u.test(name);
  return isBody && genderOfName(name) === null ? 'organization' : 'person';
};

/** Entities proposed for names that the corpus does not know, each once. */
export class NewEntities {
  readonly list: DraftEntity[] = [];
  readonly #ids: DraftIds;

  constructor(ids: DraftIds) {
    this.#ids = ids;
  }

  /** @returns the id of the entity proposed for a name */
  async propose(name: string, language: string, kind = kindOf(name)): Promise<string> {
    const there = this.list.find((each) => each.name === name);
    if (there) return there.id;
    const id = await this.#ids.take(kind, name);
    this.list.push({ id, kind, name, language });
    return id;
  }
}

/** A proposed entity as it is known to be read from the corpus. */
export function toDraftRecord({ id, kind, name, language }: DraftEntity): DraftRecord {
  const names = { [language]: [name] };
  return {
    type: 'entity',
    fields: { type: 'entity', id, kind, label: { [language]: name }, names },
    place: { file: 'entities.yaml', line: 1, path: '' },
  };
}
