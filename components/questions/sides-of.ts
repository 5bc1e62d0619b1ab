/** Both sides of a question in few words, of all that was said on it. */

import { answerInWords } from '../../lib/algorithms/answer-in-words.ts';
import { chooseLeading } from '../../lib/algorithms/choose-leading.ts';
import type {
  DisputeView,
  LocalText,
  QuestionSides,
  SideSummary,
  SideView,
} from '../../lib/messages/views.ts';
import { countInForce, isInForce } from '../in-force.ts';

function summariseSide(question: LocalText, { stance, statements }: SideView): SideSummary {
  const inForce = statements.filter(isInForce);
  const leading = chooseLeading(inForce, ({ speaker, said, quotes }) => ({
    ...{
      isNamed: speaker !== null,
      isDated: said !== null,
      isQuoted: answerInWords([question], quotes),
    },
  }));
  const voice = leading && {
    statement: leading.key,
    speaker: leading.speaker?.label ?? null,
    said: leading.said,
    isQuoted: leading.quotes.length > 0,
  };
  return { stance: stance === 'denies' ? 'denies' : 'affirms', count: inForce.length, voice };
}

/** The same that the background tells of a question in a list. */
export function sidesOf({ question, sides: [one, other], qualifying }: DisputeView): QuestionSides {
  const sides: QuestionSides['sides'] = [
    summariseSide(question, one),
    summariseSide(question, other),
  ];
  return { sides, qualifying: countInForce(qualifying) };
}
