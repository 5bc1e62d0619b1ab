import { expect, test } from 'vitest';
import { measureFrames } from './frame-figures.ts';
import type { TraceEvent } from './trace.ts';

const address = 'http://localhost:1/frame';

/** An event of a frame's thread; times in ms. */
function event(name: string, from: number, to: number, data: object = {}, tid = 2): TraceEvent {
  const [ts, dur] = [from * 1_000, (to - from) * 1_000];
  return { name, ph: 'X', ts, dur, tdur: dur, pid: 1, tid, args: { data } };
}

const load = (frame: string, at: number) => event('CommitLoad', at, at, { frame, url: address });
const start = (frame: string, from: number, to: number) =>
  event('EvaluateScript', from, to, { frame });

test('tells what each further frame costs from what the first pays for all', () => {
  const events = [
    ...[load('a', 0), load('b', 0), load('c', 0)],
    ...[start('a', 1, 6), start('b', 6, 7), start('c', 7, 9)],
    // Three answers, of 3 ms together.
    ...[event('RunMicrotasks', 10, 11), event('RunMicrotasks', 12, 13)],
    event('RunMicrotasks', 14, 15),
  ];
  expect(measureFrames(events, address)).toEqual({ frames: 3, framesMs: 11, furtherFrameMs: 2.5 });
});

test('leaves out the page that the frames are in, and says nothing of further frames of one', () => {
  const events = [
    load('a', 0),
    start('a', 1, 3),
    event('CommitLoad', 0, 0, { frame: 'top', url: 'http://127.0.0.1:1/page' }, 3),
    event('EvaluateScript', 1, 9, { frame: 'top' }, 3),
  ];
  expect(measureFrames(events, address)).toEqual({ frames: 1, framesMs: 2 });
});
