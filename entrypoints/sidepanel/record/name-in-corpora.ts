/** Which entities of the reader's corpora words name: asked of the background like a page's own text. */
import { sendToBackground } from '../../../lib/messages/send.ts';
import type { EntitySummary } from '../../../lib/messages/views.ts';

/** A name in one of the texts, UTF-16 code units. */
export interface NamedPlace {
  text: number;
  start: number;
  end: number;
  entity: string;
}

export interface NamesFound {
  places: NamedPlace[];
  /** Keys of the questions that fit sentences of the first text, without repeats. */
  fits: string[];
}

/** Names in texts, with the questions that fit the first of them. */
export async function findNames(
  texts: string[],
  language: string,
  published: string | null,
): Promise<NamesFound> {
  const { meanings, mentions } = await sendToBackground('matchTexts', {
    ...{ texts, evidence: [], page: { language, published } },
  });
  const places: NamedPlace[] = [];
  const fits = new Set<string>();
  for (let at = 0; at < mentions.length; at += 4) {
    const [text = 0, start = 0, end = 0, index = 0] = mentions.slice(at, at + 4);
    const meaning = meanings[index];
    if (!meaning || meaning.mark === 'quotation' || meaning.mark === 'claim') continue;
    places.push({ text, start, end, entity: meaning.key });
    if (text === 0 && meaning.fit) fits.add(meaning.fit.dispute);
  }
  return { places, fits: [...fits] };
}

/** Entities by their keys; unknown ones are missing. */
export async function askEntities(keys: string[]): Promise<Map<string, EntitySummary>> {
  if (keys.length === 0) return new Map();
  const { entities } = await sendToBackground('getSummaries', { keys });
  return new Map(entities.flatMap((entity) => entity.keys.map((key) => [key, entity])));
}
