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

/** The same in few letters: its sign says which side it is. */
function ShortSide({ side: { stance, count, voice } }: { side: SideSummary }) {
  return (
    <span class="short-side">
      <StanceMark stance={stance} /> <b>{formatNumber(count)}</b>
      {voice && ' '}
      {voice && (voice.speaker ? <Words words={voice.speaker} /> : t('statement.speakerUnclear'))}
    </span>
  );
}

interface Props {
  of: QuestionSides;
  /** In one line, where there is little room. */
  isShort?: boolean;
}

/**
 * Both sides of a question in a list: how many are on each, and who leads it. Both have the same room,
 * and a side that nobody is on says so.
 */
export function BothSides({ of: { sides, qualifying }, isShort = false }: Props) {
  if (isShort) {
    return (
      <span class="both-sides-short">
        {sides.map((side) => (
          <ShortSide key={side.stance} side={side} />
        ))}
      </span>
    );
  }
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
