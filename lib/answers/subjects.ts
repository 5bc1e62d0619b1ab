/** What each corpus is about, by the names that most of its statements have to do with, and its languages. */
import type { SubjectsView } from '../messages/views.ts';
import { listComparedLanguages } from './compared-languages.ts';
import type { Generations } from './generations.ts';

/** Most names that are told of one corpus. */
const mostSubjects = 5;

export interface SubjectAnswers {
  /** Of every corpus some of its subjects, those with most statements first, and its languages. */
  getSubjects(): Promise<SubjectsView[]>;
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
      const subjects = labels.filter((label) => label !== null);
      return { subjects, languages: await listComparedLanguages(reader) };
    });

  return {
    async getSubjects() {
      const active = await store.activeGenerations();
      const read = await Promise.all(
        active.map(async ({ corpus: id }) => {
          const own = await readSubjects(id);
          return own ? [{ id, ...own }] : [];
        }),
      );
      return read.flat();
    },
  };
}
