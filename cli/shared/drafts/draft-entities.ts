/** Entities that a corpus has not yet, as drafts. */
import type { DraftRecord } from '../../../lib/corpus/authored/parse-authored.ts';
import { kindOfSpeaker } from '../../../lib/drafting/kind-of-speaker.ts';
import type { DraftIds } from './draft-ids.ts';

/** An entity as it is proposed. */
export interface DraftEntity {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  /** BCP 47, of the name. */
  language: string;
}

/** Entities proposed for names that the corpus does not know, each once. */
export class NewEntities {
  readonly list: DraftEntity[] = [];
  readonly #ids: DraftIds;

  constructor(ids: DraftIds) {
    this.#ids = ids;
  }

  /** @returns the id of the entity proposed for a name */
  async propose(
    name: string,
    language: string,
    kind: DraftEntity['kind'] = kindOfSpeaker(name),
  ): Promise<string> {
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
