/** What the frames of a page ran, which have a thread of their own. */
import type { Thread, TraceEvent } from './trace.ts';
import { measureThread, measureThreadOf } from './trace-figures.ts';

/** Script of a page's frames, ms that their threads ran. */
export interface FrameFigures {
  frames: number;
  /** Script of all of them. */
  framesMs: number;
  /**
   * Script of each but the first of a process, which pays for the others that the script is read and
   * compiled: the mean; not there when there is no second one.
   */
  furtherFrameMs?: number;
}

const keyOf = ({ pid, tid }: Thread) => `${pid} ${tid}`;

/** The threads that loaded frames from an address, each with its frames, the first one first. */
function findFrameThreads(events: readonly TraceEvent[], address: string) {
  const threads = new Map<string, { thread: Thread; frames: string[] }>();
  for (const { name, args, pid, tid } of events) {
    if (name !== 'CommitLoad' || args.data?.url !== address) continue;
    const thread = { pid, tid };
    const known = threads.get(keyOf(thread)) ?? { thread, frames: [] };
    threads.set(keyOf(thread), known);
    if (args.data.frame) known.frames.push(args.data.frame);
  }
  return [...threads.values()];
}

/**
 * Adds up the script of a page's frames.
 * @param address that all frames have
 */
export function measureFrames(events: readonly TraceEvent[], address: string): FrameFigures {
  const figures: FrameFigures = { frames: 0, framesMs: 0 };
  let further = 0;
  let furtherMs = 0;
  for (const { thread, frames } of findFrameThreads(events, address)) {
    const whole = measureThread(events, thread).scriptMs;
    // Answers to messages come as microtasks that tell no frame: each frame has its share of them.
    const started = frames.map((frame) => {
      return measureThreadOf(events, thread, ({ name, args }) => {
        return name === 'EvaluateScript' && args.data?.frame === frame;
      });
    });
    const shared = whole - started.reduce((sum, ms) => sum + ms, 0);
    figures.frames += frames.length;
    figures.framesMs += whole;
    further += frames.length - 1;
    furtherMs +=
      started.slice(1).reduce((sum, ms) => sum + ms, 0) +
      (shared * (frames.length - 1)) / frames.length;
  }
  if (further > 0) figures.furtherFrameMs = furtherMs / further;
  return figures;
}
