import { expect, test, vi } from 'vitest';
import { answerFirst, PatientSlices, Slices } from './pause.ts';

/** Resolves with whether a promise resolves before the work's own clock can end its hold. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return done;
}

test('work goes on within its slice, and waits while a question is answered', async () => {
  vi.useFakeTimers();
  try {
    const slices = new PatientSlices();
    expect(await isDone(slices.pause())).toBe(true);
    let answer: (value: string) => void = () => undefined;
    const answered = answerFirst(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    );
    const held = slices.pause();
    expect(await isDone(held)).toBe(false);
    // What the answer itself takes is not held.
    expect(await isDone(new Slices().pause())).toBe(true);
    answer('told');
    expect(await answered).toBe('told');
    expect(await isDone(held)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('a question that fails holds nothing back', async () => {
  vi.useFakeTimers();
  try {
    vi.advanceTimersByTime(1_000);
    await expect(answerFirst(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await isDone(new PatientSlices().pause())).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('a question that waits for the work holds it for a while only, and many leave it its turn', async () => {
  vi.useFakeTimers();
  try {
    vi.advanceTimersByTime(1_000);
    const slices = new PatientSlices();
    const work = vi.fn(async () => {
      for (let step = 0; step < 3; step++) {
        await slices.pause();
        vi.advanceTimersByTime(12);
      }
    });
    let over = false;
    const working = work().then(() => {
      over = true;
    });
    void answerFirst(() => working);
    for (let asked = 0; asked < 100 && !over; asked++) {
      void answerFirst(() => new Promise((resolve) => setTimeout(resolve, 50)));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(over).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
