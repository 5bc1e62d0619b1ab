/** The sentences of bench/eval, each with the disputes that the card would choose from. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadCorpus } from '../../cli/shared/load-corpus.ts';
import { readCorpusNames } from '../../cli/shared/search/corpus-names.ts';
import type { Dispute, Statement } from '../../lib/corpus/records/records.ts';
import { toCandidate } from '../../lib/ranking/dispute-candidate.ts';
import type { DisputeCandidate, Occasion } from '../../lib/ranking/measure-disputes.ts';

interface WrittenSentence {
  sentence: string;
  entity?: string;
  language?: string;
  before?: string;
  also?: string[];
}

interface WrittenSet {
  disputes: Record<string, WrittenSentence[]>;
  none: WrittenSentence[];
  unrelated: WrittenSentence[];
}

/** A sentence and what is held against it. */
export interface Case {
  kind: 'dispute' | 'none' | 'unrelated';
  occasion: Occasion;
  candidates: DisputeCandidate[];
  /** Ids of the disputes that may come first; empty when none may. */
  right: ReadonlySet<string>;
}

/** The questions of the sets that have become part of others since (corpora/aleppo/tombstones.yaml). */
const moved: Readonly<Record<string, string>> = {
  'war-crimes': 'international-law',
  'checkpoints-for-civilians': 'humanitarian-access',
  'western-media-omit-opposition-fighting': 'foreign-media-distort-russia-role',
};

/**
 * Sentences on questions that are gone are left out.
 * @param file of bench/eval
 * @param isCard whether only the disputes of the entity's card are candidates, or all
 */
export async function readCases(file: string, isCard: boolean): Promise<Case[]> {
  const reader = await loadCorpus(new URL('../../corpora/aleppo', import.meta.url).pathname);
  const { matcher, idOf, cards } = await readCorpusNames(reader);
  const disputes: Dispute[] = [];
  const statements: Statement[] = [];
  for (const kind of ['disputes', 'statements'] as const) {
    for await (const records of reader.readKind(kind)) {
      for (const record of records) {
        if (record.type === 'dispute') disputes.push(record);
        if (record.type === 'statement') statements.push(record);
      }
    }
  }
  const all = disputes.map((dispute) => {
    const own = statements.filter(({ stances }) =>
      stances.some((stance) => stance.dispute === dispute.id),
    );
    return toCandidate({ dispute, statements: own });
  });
  const set: WrittenSet = parse(await readFile(new URL(file, import.meta.url), 'utf8'));

  const toCase = (kind: Case['kind'], written: WrittenSentence, right: string[]): Case => {
    const { sentence, entity, before = '', language = 'en' } = written;
    const text = `${before} ${sentence}`;
    const mentions = matcher.findMentions([text]);
    const named = mentions.map(idOf);
    const nearby = isCard ? named.filter((id) => id !== entity) : named;
    const about = all.filter((each) => each.about.includes(entity ?? ''));
    const by = all.filter((each) => each.speakers.includes(entity ?? ''));
    const ofCard = about.length > 0 ? about : by;
    // As the card does: what the entities are called here, and their labels.
    const names = [
      ...mentions.map(({ start, end }) => text.slice(start, end)),
      ...named.flatMap((id) => Object.values(cards.get(id)?.label ?? {})),
    ];
    return {
      kind,
      occasion: { sentence, language, nearby, names },
      candidates: isCard ? ofCard : all,
      right: new Set(right),
    };
  };
  return [
    ...Object.entries(set.disputes).flatMap(([id, sentences]) =>
      sentences.flatMap((written) => {
        const right = [id, ...(written.also ?? [])].map((each) => moved[each] ?? each);
        const stands = right.some((each) => disputes.some((dispute) => dispute.id === each));
        return stands ? toCase('dispute', written, right) : [];
      }),
    ),
    ...set.none.map((written) => toCase('none', written, [])),
    ...set.unrelated.map((written) => toCase('unrelated', written, [])),
  ];
}
