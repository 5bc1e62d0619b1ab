import { describe, expect, it } from 'vitest';
import { chooseStep, type PlacedSteps } from './choose-step.ts';

/** A frame with so many mentions; unless told otherwise the reader was never in it. */
function makeFrame(frame: number, count: number, place: Partial<PlacedSteps> = {}): PlacedSteps {
  return { frame, count, before: 0, isAtMention: false, since: 0, ...place };
}

describe('chooseStep', () => {
  it('begins where the reader is, and the other way at what stands above', () => {
    const frames = [makeFrame(0, 5, { before: 2 })];
    expect(chooseStep(frames, 1)).toMatchObject({ index: 2, place: 3, total: 5, last: null });
    expect(chooseStep(frames, -1)).toMatchObject({ index: 1, place: 2 });
  });

  it('goes on from the mention that the reader is at', () => {
    const frames = [makeFrame(0, 5, { before: 2, isAtMention: true, since: 9 })];
    expect(chooseStep(frames, 1)).toMatchObject({ index: 3, last: 0 });
    expect(chooseStep(frames, -1)).toMatchObject({ index: 1 });
    expect(chooseStep(frames, 0, 0)).toMatchObject({ index: 2, place: 3 });
  });

  it('goes from frame to frame, passes over those without any, and begins anew at the end', () => {
    const frames = [
      makeFrame(0, 2, { before: 1, isAtMention: true, since: 5 }),
      makeFrame(3, 0),
      makeFrame(7, 1),
    ];
    expect(chooseStep(frames, 1)).toMatchObject({
      frame: 7,
      index: 0,
      place: 3,
      total: 3,
      last: 0,
    });
    frames[2] = makeFrame(7, 1, { isAtMention: true, since: 6 });
    expect(chooseStep(frames, 1)).toMatchObject({ frame: 0, index: 0, place: 1, last: 7 });
    expect(chooseStep(frames, -1)).toMatchObject({ frame: 0, index: 1, place: 2 });
  });

  it('goes to the end from before the first one', () => {
    expect(chooseStep([makeFrame(0, 3)], -1)).toMatchObject({ index: 2, place: 3 });
  });

  it('takes the mention asked for though another frame was the last', () => {
    const frames = [
      makeFrame(0, 2, { before: 1, isAtMention: true, since: 5 }),
      makeFrame(4, 3, { before: 2, isAtMention: true }),
    ];
    expect(chooseStep(frames, 0, 4)).toMatchObject({ frame: 4, index: 2, place: 5, last: 0 });
  });

  it('finds nothing where nothing is', () => {
    expect(chooseStep([], 1)).toBeNull();
    expect(chooseStep([makeFrame(0, 0)], -1)).toBeNull();
  });
});
