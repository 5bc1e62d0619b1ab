import { describe, expect, test } from 'vitest';
import type { TraceEvent } from './trace.ts';
import { measureThread, measureThreadOf } from './trace-figures.ts';

const thread = { pid: 1, tid: 2 };

/** An event of the thread; times in ms. */
function event(name: string, from: number, to: number, more: Partial<TraceEvent> = {}): TraceEvent {
  const [ts, dur] = [from * 1_000, (to - from) * 1_000];
  return { name, ph: 'X', ts, dur, tdur: dur, ...thread, args: {}, ...more };
}

describe('measureThread', () => {
  test('counts script inside of script once', () => {
    const events = [
      event('FunctionCall', 1, 9),
      event('TimerFire', 0, 10),
      event('RunMicrotasks', 9, 10),
    ];
    expect(measureThread(events, thread).scriptMs).toBe(10);
  });

  test('takes style and layout that script forces from the script', () => {
    const events = [
      event('RunMicrotasks', 0, 10),
      event('UpdateLayoutTree', 2, 5, { args: { elementCount: 70 } }),
      event('Layout', 5, 6),
    ];
    const figures = measureThread(events, thread);
    expect(figures).toMatchObject({
      scriptMs: 6,
      styleMs: 3,
      layoutMs: 1,
      mostElementsRestyled: 70,
    });
  });

  test('adds up the script of one task, and not that of two', () => {
    const events = [
      event('RunTask', 0, 20),
      event('FunctionCall', 1, 5),
      event('RunMicrotasks', 6, 9),
      event('RunTask', 20, 30),
      event('FunctionCall', 21, 26),
    ];
    expect(measureThread(events, thread)).toMatchObject({ longestScriptMs: 7, scriptMs: 12 });
  });

  test('leaves out microtasks of the parser, and keeps those of script that it runs', () => {
    const events = [
      event('ParseHTML', 0, 10),
      event('RunMicrotasks', 1, 4),
      event('EvaluateScript', 5, 7),
      event('RunMicrotasks', 6, 7),
      event('RunMicrotasks', 12, 13),
    ];
    expect(measureThread(events, thread).scriptMs).toBe(3);
  });

  test('tells collections in script from those in tasks of their own', () => {
    const events = [
      event('FunctionCall', 0, 10),
      event('MinorGC', 1, 3),
      event('MajorGC', 12, 16),
      event('V8.GCIncrementalMarking', 13, 15),
    ];
    expect(measureThread(events, thread)).toMatchObject({
      ...{ scriptMs: 10, collectionInScriptMs: 2, collectionMs: 4 },
    });
  });

  test('counts the time that the thread ran, and keeps to the span and the thread', () => {
    const events = [
      event('FunctionCall', 0, 10),
      event('FunctionCall', 20, 30, { tdur: 4_000 }),
      event('FunctionCall', 20, 30, { tid: 3 }),
      event('FunctionCall', 40, 50),
    ];
    const figures = measureThread(events, thread, { from: 15_000, to: 35_000 });
    expect(figures).toMatchObject({ scriptMs: 4, scriptWallMs: 10 });
  });
});

test('measureThreadOf leaves out what is inside of what it has counted', () => {
  const events = [
    event('RunMicrotasks', 0, 10),
    event('RunMicrotasks', 2, 4),
    event('Paint', 10, 12),
  ];
  expect(measureThreadOf(events, thread, ({ name }) => name === 'RunMicrotasks')).toBe(10);
});
