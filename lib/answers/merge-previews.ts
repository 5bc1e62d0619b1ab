/** Previews of one question in several corpora as one. */

import type { Stance } from '../corpus/records/records.ts';
import type { DisputePreview, OnlyVoices, SidePreview } from '../messages/preview-views.ts';
import type { StatementView } from '../messages/views.ts';
import { chooseVoice } from './choose-voice.ts';
import { type Turned, turn } from './merge-disputes.ts';
import { orderStatements } from './statement-view.ts';

const listSides = ({ sides, qualifying }: DisputePreview) => [...sides, qualifying];

/** The one of them that stands for all; of those that are as good the earliest. */
export function chooseEarliest(voices: readonly (StatementView | null)[]): StatementView | null {
  return chooseVoice(orderStatements(voices.filter((voice) => voice !== null)));
}

function mergeSide(stance: Stance, sides: readonly SidePreview[]): SidePreview {
  const days = sides.flatMap(({ since }) => since ?? []);
  return {
    stance,
    count: sides.reduce((sum, { count }) => sum + count, 0),
    // The question's own corpus speaks before another that stands with it.
    voice: sides.find(({ voice }) => chooseVoice(voice ? [voice] : []) !== null)?.voice ?? null,
    since: days.length === 0 ? null : Math.min(...days),
  };
}

/** Who leads a side is in force. */
const isHeard = ({ voice }: SidePreview) => voice !== null;

/** Who alone is on record in all of them; a speaker that two corpora have counts for each. */
function mergeOnly(previews: readonly DisputePreview[]): OnlyVoices | null {
  const heard = previews.filter((preview) => listSides(preview).some(isHeard));
  const all = heard.map(({ onlyVoices }) => onlyVoices);
  const known = all.filter((only) => only !== null);
  if (known.length < all.length || known.length === 0) return null;
  return {
    named: known.flatMap(({ named }) => named).slice(0, 2),
    count: known.reduce((sum, { count }) => sum + count, 0),
  };
}

/**
 * One question as several corpora have it, those that affirm an opposite question among those that
 * deny this one.
 * @param first whose wording it is shown in
 */
export function mergePreviews(
  first: DisputePreview,
  others: readonly Turned<DisputePreview>[],
): DisputePreview {
  const all = [{ value: first, inverted: false }, ...others];
  const sideOf = (stance: Stance) =>
    mergeSide(
      stance,
      all.flatMap(({ value, inverted }) =>
        listSides(value).filter((side) => turn(side.stance, inverted) === stance),
      ),
    );
  const affirms = sideOf('affirms');
  const denies = sideOf('denies');
  const hasBoth = first.sides.every(({ count }) => count > 0);
  const isEarlier =
    denies.since !== null && (affirms.since === null || denies.since < affirms.since);
  const isDenialFirst = hasBoth ? first.sides[0].stance === 'denies' : isEarlier;
  const twoSided = isHeard(affirms) && isHeard(denies);
  return {
    ...first,
    keys: all.flatMap(({ value }) => value.keys),
    twoSided,
    sides: isDenialFirst ? [denies, affirms] : [affirms, denies],
    qualifying: sideOf('qualifies'),
    onlyVoices: twoSided ? null : mergeOnly(all.map(({ value }) => value)),
    joined: others.map(({ value: { key, question, note }, inverted }) => ({
      ...{ key, question, note, inverted },
    })),
  };
}
