import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { StatementView } from '../lib/messages/views.ts';
import { InDocument } from './InDocument.tsx';
import { Note } from './Note.tsx';
import { Rating } from './Rating.tsx';
import { StatementTools } from './StatementTools.tsx';

/** Whether a statement stands in a narrow column, where a row of tools would outweigh its words. */
export const NarrowColumn = createContext(false);

function OtherNotes({ statement }: { statement: StatementView }) {
  const { status, statusReason } = statement;
  return (
    <>
      <InDocument statement={statement} />
      {status === 'corrected' && statusReason && (
        <Note title={t('statement.whatWasCorrected')} note={statusReason} />
      )}
      <StatementTools statement={statement} />
    </>
  );
}

/** One click away, and not made before. */
function Folded({ children }: { children: ComponentChildren }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="note more-notes"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{t('statement.more')}</summary>
      {isOpen && <div class="notes">{children}</div>}
    </details>
  );
}

interface Props {
  statement: StatementView;
  /** False where its rating stands elsewhere. */
  hasRating?: boolean;
}

/**
 * What the corpus adds to a statement: a fact-checker's rating in its own words, why a speaker
 * or a date stands as it does, what was corrected. The reason for an unclear speaker is in plain
 * sight, since there is no name to go by; the other notes are one click away, and in their row what
 * a reader can do with the statement. In a narrow column all but the first note are folded.
 */
export function StatementNotes({ statement, hasRating = true }: Props) {
  const { note, speaker, said } = statement;
  const isFolded = useContext(NarrowColumn);
  return (
    <>
      {hasRating && <Rating statement={statement} />}
      {note && !speaker && (
        <p class="remark" lang={note.language} dir="auto">
          {note.text}
        </p>
      )}
      <div class="notes">
        {note && speaker && (
          <Note
            title={said?.uncertain ? t('statement.whyThisDate') : t('statement.note')}
            note={note}
          />
        )}
        {isFolded ? (
          <Folded>
            <OtherNotes statement={statement} />
          </Folded>
        ) : (
          <OtherNotes statement={statement} />
        )}
      </div>
    </>
  );
}
