/**
 * Keeps the background alive while a sync runs, and sees to it that it comes back if it dies all
 * the same. A bare Chromium ends a worker 30 s after its last call of an extension API, even while
 * a download streams (measured); Firefox counts such calls as well.
 */
import { browser } from '../../lib/messages/browser.ts';

const callEveryMs = 20_000;
/** Fires while a sync runs or should run: an alarm starts a background that is not there. */
const watchAlarm = 'sync-watch';
/** The shortest that Chromium takes. */
const watchMinutes = 0.5;

export interface KeepAwake {
  /** @returns what ends it */
  begin(): () => void;
  isWatch(alarm: string): boolean;
}

export function createKeepAwake(): KeepAwake {
  let running = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const start = () => {
    browser.alarms.create(watchAlarm, { periodInMinutes: watchMinutes });
    timer = setInterval(() => void browser.runtime.getPlatformInfo(), callEveryMs);
  };
  const stop = () => {
    clearInterval(timer);
    void browser.alarms.clear(watchAlarm);
  };
  return {
    begin() {
      if (running++ === 0) start();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        if (--running === 0) stop();
      };
    },
    isWatch: (alarm) => alarm === watchAlarm,
  };
}
