/** What each corpus is about: the names that most of its statements have to do with. */
import type { LocalText } from '../messages/views.ts';
import type { Generations } from './generations.ts';

/** Most names that are told of one corpus. */
const mostSubjects = 5;

export interface SubjectAnswers {
  /** Of every corpus some of its subjects, those with most statements first. */
  getSubjects(): Promise<{ id: string; subjects: LocalText[] }[]>;
}

export function createSubjectAnswers({
  store,
  answerCorpus,
  talliesOf,
}: Generations): SubjectAnswers {
  const readSubjects = (corpus: string) =>
    answerCorpus(corpus, async (reader, generation) => {
      const tallies = await talliesOf(generation);
      const ids = [...tallies.list()]
        .filter(([id, { statements }]) => statements > 0 && tallies.standingOf(id) === 'subject')
        .sort(([, one], [, other]) => other.statements - one.statements)
        .slice(0, mostSubjects)
        .map(([id]) => id);
      const labels = await Promise.all(ids.map((id) => reader.labelOf(id)));
      return labels.filter((label) => label !== null);
    });

  return {
    async getSubjects() {
      const active = await store.activeGenerations();
      return Promise.all(
        active.map(async ({ corpus: id }) => ({ id, subjects: (await readSubjects(id)) ?? [] })),
      );
    },
  };
}
