/** What is only proposed in a corpus, named place by place. */
import type { DraftRecord } from '../corpus/authored/parse-authored.ts';
import type { Problem } from '../corpus/records/problem.ts';

const toDo: Record<DraftRecord['type'], string> = {
  entity: 'Look at its kind and names',
  source: 'Look at its title, publisher, date and address',
  statement: 'Write its claim, whom it is about and its stance, and look at the rest',
};

/** A warning for each draft: what a person has to do before the corpus can be built. */
export function listDraftProblems(drafts: readonly DraftRecord[]): Problem[] {
  return drafts.map(({ type, fields, place }): Problem => {
    const message = `The ${type} "${String(fields.id)}" is a draft. ${toDo[type]}, and take out "draft: true"; or delete it.`;
    return { ...place, code: 'draft-left', severity: 'warning', message };
  });
}
