import { useState } from 'preact/hooks';
import type { TextKey } from '../../lib/i18n/create-texts.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { PageMark } from '../../lib/messages/views.ts';
import { Heading } from '../Heading.tsx';
import type { PlacedMention } from './list-entities.ts';
import { trimAround } from './trim-around.ts';

const shownAtFirst = 3;

/** What marks say. */
const meanings = {
  'two-sided': 'marks.twoSided',
  'one-sided': 'marks.oneSided',
  'on-record': 'marks.onRecord',
  quotation: 'marks.quotation',
  claim: 'marks.claim',
} as const satisfies Record<PageMark, TextKey>;

interface Props {
  title: string;
  level: 2 | 4;
  /** How many there are in all; those below are the first of them. */
  count: number;
  mentions: PlacedMention[];
  /** Null where the places can be read and not gone to. */
  reveal: ((mention: PlacedMention) => void) | null;
}

/** Places of the page, in its own words and with their marks; a click goes there. */
export function MentionList({ title, level, count, mentions, reveal }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? mentions : mentions.slice(0, shownAtFirst);
  return (
    <section class="mentions">
      <Heading level={level}>{title}</Heading>
      <ul>
        {shown.map((mention) => {
          const { before, after } = trimAround(mention.before, mention.after);
          const words = (
            <>
              {before}
              <mark class={mention.mark ?? 'unmarked'}>{mention.text}</mark>
              {mention.mark && <span class="unseen"> ({t(meanings[mention.mark])})</span>}
              {after}
            </>
          );
          return (
            <li key={`${mention.frame} ${mention.id}`}>
              {reveal ? (
                <button
                  type="button"
                  class="mention"
                  dir="auto"
                  title={t('popup.goToMention')}
                  onClick={() => reveal(mention)}
                >
                  {words}
                </button>
              ) : (
                <p class="mention" dir="auto">
                  {words}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {isWhole && mentions.length < count && (
        <p class="first-places">{t('popup.firstPlaces', { shown: mentions.length, count })}</p>
      )}
      {shown.length < mentions.length && (
        <button type="button" class="more" onClick={() => setIsWhole(true)}>
          {mentions.length === count
            ? t('popup.showAllMentions', { count })
            : plural('statement.showMore', mentions.length - shown.length)}
        </button>
      )}
    </section>
  );
}
