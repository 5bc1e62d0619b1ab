import { formatNumber, t } from '../../lib/i18n/texts.ts';
import type { QuestionSides, SideSummary } from '../../lib/messages/views.ts';
import { StanceMark } from '../StanceMark.tsx';
import { Words } from '../Words.tsx';

function Side({ side: { stance, count, voice } }: { side: SideSummary }) {
  const speaker = voice?.speaker;
  return (
    <span class={count === 0 ? 'side-line missing' : 'side-line'}>
      <StanceMark stance={stance} isNamed={false} />
      <span class="side-of">
        {t(`side.${stance}`)} {count > 0 && <b>{formatNumber(count)}</b>}
      </span>
      <span class="unseen">: </span>
      <span class="voice">
        {count === 0 && t('side.nobodyFound')}
        {speaker && <Words words={speaker} />}
        {voice && !speaker && t('statement.speakerUnclear')}
      </span>
      <span class="unseen">. </span>
    </span>
  );
}

/**
 * Both sides of a question in a list: how many are on each, and who leads it. Both have the same room,
 * and a side that nobody is on says so.
 */
export function BothSides({ of: { sides, qualifying } }: { of: QuestionSides }) {
  return (
    <span class="both-sides">
      {sides.map((side) => (
        <Side key={side.stance} side={side} />
      ))}
      {qualifying > 0 && (
        <span class="side-line">
          <StanceMark stance="qualifies" isNamed={false} />
          <span class="side-of">
            {t('side.qualifies')} <b>{formatNumber(qualifying)}</b>
          </span>
        </span>
      )}
    </span>
  );
}
