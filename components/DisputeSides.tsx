import type { ComponentChildren } from 'preact';
import { formatNumber, plural, t } from '../lib/i18n/texts.ts';
import type { DisputeView, SideView } from '../lib/messages/views.ts';
import { Heading, type Level } from './Heading.tsx';
import { countInForce } from './in-force.ts';
import { lookElsewhere, sayMissing } from './missing-side.tsx';
import { Note } from './Note.tsx';
import { useOnlyVoices } from './only-voices.tsx';
import { StanceMark } from './StanceMark.tsx';
import { StatementList } from './StatementList.tsx';
import { NarrowColumn } from './StatementNotes.tsx';

interface HeadingProps extends Pick<SideView, 'stance'> {
  /** How many statements are on the side. */
  count: number;
  level: Level;
}

interface SideProps {
  side: SideView;
  level: Level;
  /** What is said where nobody spoke on it. */
  empty: ComponentChildren;
}

/** A side's name and how much is on it. */
export function SideHeading({ stance, count, level }: HeadingProps) {
  const name = t(`side.${stance}`);
  return (
    <Heading level={level} class="side-name">
      <StanceMark stance={stance} isNamed={false} />
      <span aria-hidden="true">{name}</span>
      <span class="count" aria-hidden="true">
        {formatNumber(count)}
      </span>
      <span class="unseen">
        {t('side.counted', { side: name, statements: plural('statement.count', count) })}
      </span>
    </Heading>
  );
}

function Side({ side, level, empty }: SideProps) {
  return (
    <section class="side">
      <SideHeading stance={side.stance} count={countInForce(side.statements)} level={level} />
      {side.statements.length > 0 ? (
        <StatementList statements={side.statements} />
      ) : (
        <p class="nothing">{empty}</p>
      )}
    </section>
  );
}

interface Props {
  dispute: DisputeView;
  /** Level of the side's headings: one below the question's. */
  level: Level;
}

/**
 * Statement and counter-statement side by side: equal width, type and room, in the order the
 * view has them (the earlier side first). Statements that qualify stand below, across both; how
 * the corpus reads the question is one click away.
 */
export function DisputeSides({ dispute, level }: Props) {
  const { sides, qualifying, note, joined } = dispute;
  const isAnySpoken = sides.some(({ statements }) => statements.length > 0);
  const voices = useOnlyVoices(dispute);
  const nothing = joined ? t('side.emptyInAny') : t('side.empty');
  const empty = isAnySpoken ? sayMissing(lookElsewhere(dispute), voices, joined !== null) : nothing;
  return (
    <div class="dispute">
      <NarrowColumn.Provider value={true}>
        <div class="sides">
          {sides.map((side) => (
            <Side key={side.stance} side={side} level={level} empty={empty} />
          ))}
        </div>
      </NarrowColumn.Provider>
      {qualifying.length > 0 && (
        <Side side={{ stance: 'qualifies', statements: qualifying }} level={level} empty={empty} />
      )}
      {note && (
        <div class="dispute-note">
          <Note title={t('dispute.note')} note={note} />
        </div>
      )}
    </div>
  );
}
