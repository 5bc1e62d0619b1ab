import type { ComponentChild } from 'preact';
import { formatNumber, plural, t } from '../../lib/i18n/texts.ts';
import type { DisputePreview, SidePreview } from '../../lib/messages/preview-views.ts';
import type { StatementView } from '../../lib/messages/views.ts';
import { SideHeading } from '../DisputeSides.tsx';
import type { Level } from '../Heading.tsx';
import { findRated, sayMissing } from '../missing-side.tsx';
import { useOnly } from '../only-voices.tsx';
import { repeatsVerdict } from '../Rating.tsx';
import { StanceMark } from '../StanceMark.tsx';
import { Words } from '../Words.tsx';
import { Voice } from './Voice.tsx';

interface SideProps {
  side: SidePreview;
  level: Level;
}

function Side({ side, level }: SideProps) {
  return (
    <section class="side">
      <SideHeading stance={side.stance} count={side.count} level={level} />
      {side.voice && <Voice statement={side.voice} hasWords={!repeatsVerdict(side.voice)} />}
    </section>
  );
}

interface MissingProps {
  side: SidePreview;
  dispute: DisputePreview;
  children: ComponentChild;
}

/** In one line, that nobody in force is on a side and who alone is on record. */
function MissingSide({ side, dispute, children }: MissingProps) {
  const voices = useOnly(dispute.onlyVoices, dispute.keys);
  const { sides, qualifying } = dispute;
  const elsewhere = {
    verdict: findRated([qualifying.voice]),
    sideVerdict: findRated(sides.map(({ voice }) => voice)),
    isQualified: qualifying.voice !== null,
  };
  return (
    <p class="missing-side">
      <StanceMark stance={side.stance} isNamed={false} />
      <span>
        <b>{t(`side.${side.stance}`)}</b> {formatNumber(side.count)}
        {' · '}
        {side.count === 1
          ? t('statement.withdrawn')
          : sayMissing(elsewhere, voices, dispute.joined.length > 0)}
        {children}
      </span>
    </p>
  );
}

/** In one line, how many qualify, and whose voice stands for them. */
function Qualifying({ side }: { side: SidePreview }) {
  const speaker = side.voice?.speaker;
  const rating = side.voice?.rating;
  return (
    <p class="qualifying">
      <StanceMark stance="qualifies" isNamed={false} />
      <span>
        <b>{t('side.qualifies')}</b> <span aria-hidden="true">{formatNumber(side.count)}</span>
        <span class="unseen">{plural('statement.count', side.count)}</span>
        {speaker && (
          <>
            {' · '}
            <Words words={speaker.label} />
          </>
        )}
        {rating && (
          <>
            {' · '}
            <q lang={rating.language}>{rating.text}</q>
          </>
        )}
      </span>
    </p>
  );
}

interface Props {
  dispute: DisputePreview;
  /** Level of the side's headings: one below the question's. */
  level: Level;
  /** What stands by a side that is missing, given the voice of the other. */
  byMissing?: ((heard: StatementView) => ComponentChild) | null;
}

/**
 * A question with one voice of each side: in two columns of the same width and type, the side that
 * was heard first in front. Where one side is missing the other has all the width, and a line says
 * so; who qualifies has a line.
 */
export function PreviewSides({ dispute, level, byMissing }: Props) {
  const { sides, qualifying } = dispute;
  const heard = sides.filter(({ voice }) => voice !== null);
  const missing = heard.length === 1 ? sides.find(({ voice }) => voice === null) : undefined;
  const [voice] = heard.flatMap((side) => side.voice ?? []);
  return (
    <div class="dispute preview">
      <div class={heard.length === 2 ? 'sides' : 'sides one-side'}>
        {heard.map((side) => (
          <Side key={side.stance} side={side} level={level} />
        ))}
        {heard.length === 0 && <Side side={qualifying} level={level} />}
      </div>
      {missing && (
        <MissingSide side={missing} dispute={dispute}>
          {voice && byMissing?.(voice)}
        </MissingSide>
      )}
      {heard.length > 0 && qualifying.count > 0 && <Qualifying side={qualifying} />}
    </div>
  );
}
