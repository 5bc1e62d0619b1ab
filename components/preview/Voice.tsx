import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import type { StatementView } from '../../lib/messages/views.ts';
import { AlsoPrinted } from '../AlsoPrinted.tsx';
import { StatementChanges } from '../page-changes.tsx';
import { Rating } from '../Rating.tsx';
import { Answers, Withdrawn } from '../StatementItem.tsx';
import { StatementNotes } from '../StatementNotes.tsx';
import { VoiceLine } from './VoiceLine.tsx';
import { VoiceWords } from './VoiceWords.tsx';

interface Props {
  statement: StatementView;
  /** False where its words stand elsewhere. */
  hasWords?: boolean;
}

/**
 * One statement in little room: its words, and one line of who said it, when and where. A
 * fact-checker's verdict is in plain sight. The rest of the words, what it answers, notes and what a reader can do with it are one click away.
 */
export function Voice({ statement, hasWords = true }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (statement.status === 'withdrawn') return <Withdrawn statement={statement} />;
  return (
    <article class="statement spoken">
      {hasWords && <VoiceWords statement={statement} isWhole={isOpen} />}
      <StatementChanges of={statement.key} quotes={statement.quotes.length} />
      <Rating statement={statement} />
      <p class="who">
        <VoiceLine statement={statement} />{' '}
        <button
          type="button"
          class="more-of-it"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('statement.more')}
        </button>
      </p>
      <AlsoPrinted statement={statement} />
      {isOpen && (
        <>
          <Answers answers={statement.answers} />
          <StatementNotes statement={statement} hasRating={false} />
        </>
      )}
    </article>
  );
}
