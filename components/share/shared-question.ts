/** What is shared of a question: one voice from each side in the same room, and what is missing. */

import { answerInWords } from '../../lib/algorithms/answer-in-words.ts';
import { chooseLeading } from '../../lib/algorithms/choose-leading.ts';
import { isolate } from '../../lib/i18n/create-texts.ts';
import { direction, joinParts, plural, t } from '../../lib/i18n/texts.ts';
import type {
  DisputeDetails,
  DisputeView,
  LocalText,
  SideView,
  StatementView,
} from '../../lib/messages/views.ts';
import { linkOf } from '../citations/citations.ts';
import { formatDate } from '../format-date.ts';
import { lookElsewhere } from '../missing-side.tsx';
import { raterOf } from '../Rating.tsx';
import { toWebAddress } from '../web-address.ts';
import { wordsToShare } from './words-to-share.ts';

/** What a shared question is made of. */
export type Shareable = Pick<DisputeDetails, 'dispute' | 'total' | 'corpora'>;

/** One statement in lines of text. */
export interface SharedVoice {
  /** A quotation in quotation marks, or our paraphrase, which is called one. */
  words: LocalText;
  /** Speaker, role, date; each said to be missing where it is. */
  who: string;
  /** Publisher, title and date of the document, and how it has the words. */
  source: string;
  /** Of the document, leading to the words; null when the corpus knows none. */
  address: string | null;
}

export interface SharedSide {
  /** The sign that the interface has for it. */
  sign: '●' | '○' | '◐';
  /** "Affirmed: 2 statements". */
  heading: string;
  voice: SharedVoice | null;
  /** What is said where nobody stands on it; null where somebody does. */
  missing: string | null;
}

/** A question as it is shared, in the reader's language but for what was said. */
export interface SharedQuestion {
  question: LocalText;
  /** Where its corpus has an address for it. */
  address: string | null;
  /** In the order of the interface: the side that was heard first stands first. */
  sides: [SharedSide, SharedSide];
  /** "With reservations: 1 statement"; null where none is. */
  qualified: string | null;
  /** By what rule the voices are chosen. */
  rule: string;
  /** The corpora that it is from, each with its version and publisher. */
  corpora: string[];
}

const signs = { affirms: '●', denies: '○', qualifies: '◐' } as const;

/** Without a quotation nothing is called quoted. */
const speechOf = ({ speech, quotes }: StatementView) =>
  speech === 'direct' && quotes.length === 0 ? 'reported' : speech;

/** Words of a record in a line of the interface's language. */
const foreign = (words: LocalText | null | undefined, quote = (text: string) => text) =>
  words ? [isolate(quote(words.text), direction)] : [];

/** The document, and how it has the words. */
function saySource(statement: StatementView): string {
  const { publisher, title, published, via } = statement.source;
  const names = [...foreign(publisher), ...foreign(title, (text) => `“${text}”`)];
  const relays = joinParts(via.map(({ text }) => text));
  return joinParts([
    ...(names.length > 0 ? names : [t('source.unnamed')]),
    formatDate(published),
    ...(via.length > 0 ? [t('source.via', { relays })] : []),
    t(`speech.${speechOf(statement)}`),
    ...(statement.status === 'corrected' ? [t('statement.corrected')] : []),
  ]);
}

function toVoice(statement: StatementView): SharedVoice {
  const { speaker, role, said } = statement;
  const name = speaker ? foreign(speaker.label) : [t('statement.speakerUnclear')];
  return {
    words: wordsToShare(statement),
    who: joinParts([...name, ...foreign(role), formatDate(said)]),
    source: saySource(statement),
    address: linkOf(statement),
  };
}

/** "Denied: 3 statements". */
function sayCount(stance: SideView['stance'], count: number): string {
  return t('side.counted', {
    side: t(`side.${stance}`),
    statements: plural('statement.count', count),
  });
}

/** That nobody is on a side, and the verdict or the reservations that are an answer as well. */
function sayMissing(dispute: DisputeView): string {
  const { verdict, sideVerdict, isQualified } = lookElsewhere(dispute);
  const rated = verdict ?? sideVerdict;
  if (rated) {
    const [rating = ''] = foreign(rated.rating, (text) => `“${text}”`);
    const [organisation] = foreign(raterOf(rated));
    return organisation === undefined
      ? t('side.onlyRatedByFactChecker', { rating })
      : t('side.onlyRated', { organisation, rating });
  }
  if (isQualified) return t('side.onlyQualified', { side: t('side.qualifies') });
  return dispute.joined ? t('side.noneInAny') : t('side.noCounterStatement');
}

function toSide({ dispute, total }: Shareable, side: SideView): SharedSide {
  const { stance, statements } = side;
  const inForce = statements.filter(({ status }) => status !== 'withdrawn');
  const leading = chooseLeading(inForce, ({ speaker, said, quotes }) => ({
    ...{
      isNamed: speaker !== null,
      isDated: said !== null,
      isQuoted: answerInWords([dispute.question], quotes),
    },
  }));
  const isOtherHeard = dispute.sides.some((each) => each.statements.length > 0);
  const nothing = dispute.joined ? t('side.emptyInAny') : t('side.empty');
  return {
    sign: signs[stance],
    heading: sayCount(stance, total.stances[stance]),
    voice: leading && toVoice(leading),
    missing: leading ? null : isOtherHeard ? sayMissing(dispute) : nothing,
  };
}

/**
 * What to share of a question with all of its statements. Both sides are told by the same rule and at
 * the same length: how many statements, and the one that leads the side.
 */
export function toSharedQuestion(details: Shareable): SharedQuestion {
  const { dispute, total, corpora } = details;
  const [one, other] = dispute.sides;
  const { qualifies } = total.stances;
  return {
    question: dispute.question,
    address: toWebAddress(dispute.key),
    sides: [toSide(details, one), toSide(details, other)],
    qualified: qualifies > 0 ? `${signs.qualifies} ${sayCount('qualifies', qualifies)}` : null,
    rule: t('share.rule'),
    corpora: corpora.map(({ title, version, publisher }) => {
      const name = t('corpus.titleAndVersion', { title: title.text, version });
      return `${name}. ${t('corpus.publishedBy')} ${isolate(publisher.text, direction)}.`;
    }),
  };
}
