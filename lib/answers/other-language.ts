/** Whether questions can be held against a sentence at all: only words of one language are alike. */
import type { Dispute } from '../corpus/records/records.ts';
import { languageOfBlock } from '../marks/language-of-block.ts';
import type { MentionContext } from '../messages/messages.ts';
import { readStatements } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';

/** Statements of a question whose claims are looked at. */
const comparedClaims = 60;

const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0];

function hasWordsIn(wanted: string | undefined, ...byLanguage: Readonly<object>[]): boolean {
  return byLanguage.some((map) => Object.keys(map).some((tag) => primary(tag) === wanted));
}

/**
 * The language of a sentence if none of some questions has a word in it, so that none could be found
 * to fit; else null, and for no questions.
 * @returns BCP 47
 */
export async function findOtherLanguage(
  reader: RecordReader,
  disputes: readonly Dispute[],
  { sentence, names, language }: MentionContext,
): Promise<string | null> {
  const [first] = disputes;
  if (!first || sentence === '') return null;
  const own = languageOfBlock(sentence, names?.[0] ?? sentence, language ?? '');
  const wanted = primary(own);
  const has = ({ question, deed, alsoAsked, examples }: Dispute) =>
    hasWordsIn(wanted, question, deed, alsoAsked, examples);
  if (disputes.some(has)) return null;
  for (const dispute of disputes) {
    const { statements } = await readStatements(reader, dispute, comparedClaims);
    if (statements.some(({ claim }) => hasWordsIn(wanted, claim))) return null;
  }
  return own;
}
