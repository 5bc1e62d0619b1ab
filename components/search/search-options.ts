/** What a search found as the lines of a list, each of which leads to a place in the panel. */
import { joinParts, t } from '../../lib/i18n/texts.ts';
import type { FoundView } from '../../lib/messages/found-views.ts';
import type { LocalText, QuestionSides } from '../../lib/messages/views.ts';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';
import { formatDate } from '../format-date.ts';
import { summarise } from '../summarise.ts';

export interface SearchOption {
  /** What was found; also tells the lines apart. */
  key: string;
  /** Keys of it in the corpora that it is told to be of. */
  keys: string[];
  place: PanelPlace;
  words: LocalText;
  /** In the corpus's words and ours: what it is, or who said it and when; null where nothing is to say. */
  about: string | null;
  /** Of a question. */
  sides: QuestionSides | null;
  /** The words that it was found by; none where those go without saying. */
  matched: string[];
}

export interface OptionGroup {
  kind: 'names' | 'questions' | 'statements';
  options: SearchOption[];
}

function groupNames({ entities }: FoundView): OptionGroup {
  const options = entities.map(({ matched, ...entity }) => ({
    key: entity.key,
    keys: [entity.key],
    place: { view: 'entity' as const, key: entity.key },
    words: entity.label,
    about: entity.mark ? summarise(entity) : t('find.nothingOnRecord'),
    sides: null,
    // A name that stands there in plain sight needs no reason.
    matched: matched.filter((word) => !entity.label.text.toLowerCase().includes(word)),
  }));
  return { kind: 'names', options };
}

function groupQuestions({ disputes }: FoundView): OptionGroup {
  const options = disputes.map(({ key, keys, question, matched, ...sides }) => ({
    key,
    keys,
    place: { view: 'dispute' as const, key },
    words: question,
    about: null,
    sides,
    matched,
  }));
  return { kind: 'questions', options };
}

/** A statement is shown where others answer it; without a question, in its document. */
function groupStatements({ statements }: FoundView): OptionGroup {
  const options = statements.map(({ key, claim, speaker, said, source, dispute, matched }) => {
    const who = speaker?.label.text ?? t('statement.speakerUnclear');
    const when = formatDate(said ?? source.published);
    const place: PanelPlace = dispute
      ? { view: 'dispute', key: dispute.key, at: key }
      : { view: 'source', key: source.key, at: key };
    const about = joinParts([who, when]);
    return { key, keys: [key], place, words: claim, about, sides: null, matched };
  });
  return { kind: 'statements', options };
}

/** Says nothing of words that every question and statement was found by: it tells them not apart. */
function dropSharedReason(
  { disputes, statements }: FoundView,
  groups: OptionGroup[],
): OptionGroup[] {
  const reasons = [...disputes, ...statements].map(({ matched }) => matched.toSorted().join('\n'));
  if (new Set(reasons).size !== 1) return groups;
  return groups.map(({ kind, options }) => {
    if (kind === 'names') return { kind, options };
    return { kind, options: options.map((option) => ({ ...option, matched: [] })) };
  });
}

/** What was found by kind, kinds of which nothing was found left out. */
export function groupOptions(found: FoundView): OptionGroup[] {
  const groups = [groupNames(found), groupQuestions(found), groupStatements(found)];
  return dropSharedReason(
    found,
    groups.filter(({ options }) => options.length > 0),
  );
}
