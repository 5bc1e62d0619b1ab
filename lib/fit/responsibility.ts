/** Sentences that say whose deed it was without telling it again: "Ford denied any involvement". */
import type { Agent, AgentPhrase } from './agent-phrase.ts';
import type { FitSentence } from './read-sentence.ts';

/** How many words may stand between somebody and what he is told to bear. */
const longest = 7;
/** Between what puts something on somebody and him. */
const nearest = 4;

/** "Ford's involvement", "Ford was to blame", "Ford denied responsibility". */
function isHolder({ tokens, grammar }: FitSentence, { to }: AgentPhrase): boolean {
  for (let at = to; at < Math.min(tokens.length, to + longest); at++) {
    const token = tokens[at];
    if (!token || grammar.clauses.has(token.word)) return false;
    if (grammar.responsibility.has(token.stem)) return true;
  }
  return false;
}

/** "blamed Ford", "holds Ford responsible", "pointed to Ford as the culprit". */
function isBlamed({ tokens, grammar }: FitSentence, { from }: AgentPhrase): boolean {
  // "criticism from Ford"
  if (/^(?:from|by)$/.test(tokens[from - 1]?.word ?? '')) return false;
  const before = tokens.slice(Math.max(0, from - nearest), from);
  return before.some(({ stem }) => grammar.accusing.has(stem) || grammar.blaming.has(stem));
}

/**
 * Whether a sentence says of an actor that he bears, denies or is blamed for something that was told
 * before.
 */
export function isHeldResponsible(sentence: FitSentence, actors: ReadonlySet<Agent>): boolean {
  return sentence.phrases.some(
    (phrase) =>
      [...phrase.agents].some((agent) => actors.has(agent)) &&
      (isHolder(sentence, phrase) || isBlamed(sentence, phrase)),
  );
}
