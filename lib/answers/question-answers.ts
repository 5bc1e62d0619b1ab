/** Questions in lists: in all corpora that ask them, as one, with both sides in few words. */
import { fromKey, toKey } from '../lookup/entity-key.ts';
import type { LocalText, QuestionSides, QuestionView } from '../messages/views.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import type { Turned } from './merge-disputes.ts';
import { overviewsOf } from './overviews.ts';
import { mergeSides, readQuestionSides } from './question-sides.ts';

export interface QuestionAnswers {
  /**
   * Questions in the order asked for, unknown ones left out; what is the same question in several
   * corpora comes once, where the first of it was asked for.
   */
  getQuestions(keys: readonly string[]): Promise<QuestionView[]>;
}

interface InCorpus {
  question: LocalText;
  sides: QuestionSides;
}

export interface QuestionReading extends QuestionAnswers {
  /** Tells the sides of each of a list, in all corpora that have it. */
  addSides<Question extends { key: string }>(
    list: readonly Question[],
  ): Promise<(Question & QuestionSides)[]>;
}

const nobody = (stance: 'affirms' | 'denies') => ({ stance, count: 0, voice: null });
const unheard: QuestionSides = { sides: [nobody('affirms'), nobody('denies')], qualifying: 0 };

export function createQuestionAnswers(
  { store, answerCorpus }: Generations,
  joining: Pick<Joining, 'groupOf'>,
): QuestionReading {
  /** Reads disputes, those of one corpus together. */
  const readAll = async (keys: Iterable<string>): Promise<Map<string, InCorpus>> => {
    const ids = new Map<string, Set<string>>();
    for (const key of keys) {
      const parts = fromKey(key);
      if (!parts) continue;
      ids.set(parts.corpus, (ids.get(parts.corpus) ?? new Set()).add(parts.id));
    }
    const read = [...ids].map(([corpus, own]) =>
      answerCorpus(corpus, (reader, generation) =>
        Promise.all(
          [...own].map(async (id): Promise<[string, InCorpus][]> => {
            const dispute = await reader.findOne('dispute', id);
            if (!dispute) return [];
            const sides = await readQuestionSides(reader, overviewsOf(store, generation), dispute);
            const question = reader.localize(dispute.question);
            return [[toKey(corpus, id), { question, sides }]];
          }),
        ),
      ),
    );
    return new Map((await Promise.all(read)).flatMap((each) => (each ?? []).flat()));
  };

  const readGroups = async (keys: readonly string[]) => {
    const groups = await Promise.all(keys.map((key) => joining.groupOf(key)));
    const read = await readAll(groups.flatMap(({ disputes }) => disputes.map(({ key }) => key)));
    return groups.map(({ disputes }) =>
      disputes.flatMap(({ key, inverted }) => {
        const value = read.get(key);
        return value ? [{ key, inverted, value }] : [];
      }),
    );
  };

  const merge = (group: readonly { inverted: boolean; value: InCorpus }[]): QuestionSides => {
    const all = group.map(
      ({ inverted, value }): Turned<QuestionSides> => ({
        ...{ inverted, value: value.sides },
      }),
    );
    const [first, ...others] = all;
    return first ? mergeSides([first, ...others]) : unheard;
  };

  return {
    async getQuestions(keys) {
      const groups = await readGroups([...new Set(keys)]);
      const taken = new Set<string>();
      return groups.flatMap((group) => {
        const [first] = group;
        if (!first || taken.has(first.key)) return [];
        for (const { key } of group) taken.add(key);
        const sides = merge(group);
        const twoSided = sides.sides.every(({ voice }) => voice !== null);
        const { question } = first.value;
        const own = group.map(({ key }) => key);
        return [{ key: first.key, keys: own, question, twoSided, ...sides }];
      });
    },
    async addSides(list) {
      const groups = await readGroups(list.map(({ key }) => key));
      return list.map((question, at) => ({ ...question, ...merge(groups[at] ?? []) }));
    },
  };
}
