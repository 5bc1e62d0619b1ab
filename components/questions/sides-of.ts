/** Both sides of a question in few words, of all that was said on it. */
import { chooseLeading } from '../../lib/algorithms/choose-leading.ts';
import type {
  DisputeView,
  QuestionSides,
  SideSummary,
  SideView,
} from '../../lib/messages/views.ts';

function summariseSide({ stance, statements }: SideView): SideSummary {
  const inForce = statements.filter(({ status }) => status !== 'withdrawn');
  const leading = chooseLeading(inForce, ({ speaker, said, quotes }) => ({
    ...{ isNamed: speaker !== null, isDated: said !== null, isQuoted: quotes.length > 0 },
  }));
  const voice = leading && {
    statement: leading.key,
    speaker: leading.speaker?.label ?? null,
    said: leading.said,
    isQuoted: leading.quotes.length > 0,
  };
  return { stance: stance === 'denies' ? 'denies' : 'affirms', count: statements.length, voice };
}

/** The same that the background tells of a question in a list. */
export function sidesOf({ sides: [one, other], qualifying }: DisputeView): QuestionSides {
  return { sides: [summariseSide(one), summariseSide(other)], qualifying: qualifying.length };
}
