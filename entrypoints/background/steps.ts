/** Going from mention to mention of a tab, over all of its frames. */
import { browser } from '../../lib/messages/browser.ts';
import type { FrameSteps } from '../../lib/messages/messages.ts';
import { askFrame, sendToFrames } from '../../lib/messages/send.ts';
import { chooseStep, type PlacedSteps } from '../../lib/page/choose-step.ts';
import { countedFrames, forgetFrames } from './mention-badge.ts';
import { recordSelection } from './menu.ts';

/** The commands of the manifest, and which way each goes. */
const ways: Record<string, 1 | -1> = { 'next-mention': 1, 'previous-mention': -1 };

/** A mention that the reader asks for: its frame, and its number there. */
interface Asked {
  frame: number;
  id: number;
}

/** What each frame has to go through, the top frame first; frames that are gone are left out. */
async function listSteps(tab: number, asked: Asked | null): Promise<PlacedSteps[]> {
  const known = new Set([0, ...(await countedFrames(tab)), ...(asked ? [asked.frame] : [])]);
  const frames = [...known].sort((one, other) => one - other);
  const answers = await Promise.all(
    frames.map(async (frame): Promise<PlacedSteps[]> => {
      const going = asked?.frame === frame ? asked.id : null;
      const steps: FrameSteps | null = await askFrame(tab, frame, 'listSteps', { going });
      return steps ? [{ frame, ...steps }] : [];
    }),
  );
  await forgetFrames(
    tab,
    frames.filter((_, at) => answers[at]?.length === 0),
  );
  return answers.flat();
}

async function takeStep(tab: number, way: 1 | -1 | 0, asked: Asked | null): Promise<boolean> {
  const frames = await listSteps(tab, asked);
  const chosen = chooseStep(frames, way, asked?.frame);
  if (!chosen) return false;
  const { frame, last, index, place, total } = chosen;
  // A card gives the focus back when it goes, so it goes before the next one takes it.
  if (last !== null && last !== frame) await sendToFrames(tab, 'dismissCard', {});
  await askFrame(tab, frame, 'goToStep', { index, step: { place, total } });
  return true;
}

/** The step before, which a reader who presses the keys quickly does not wait for. */
let last: Promise<unknown> = Promise.resolve();

/** Takes one step after the other, since each begins where the last one ended. */
function step(tab: number, way: 1 | -1 | 0, asked: Asked | null): Promise<boolean> {
  const next = last.then(() => takeStep(tab, way, asked));
  last = next.catch(() => undefined);
  return next;
}

/** Takes the reader to a mention that the popup lists. */
export async function goToMention(tab: number, asked: Asked): Promise<void> {
  await step(tab, 0, asked);
}

/**
 * Takes the reader to the next mention of a tab, or the one before. Where there is none the popup
 * opens, which says why.
 */
async function runCommand(command: string, tab: number | undefined): Promise<void> {
  const way = ways[command];
  if (way === undefined || tab === undefined) return;
  if (await step(tab, way, null)) return;
  // Some browsers open it in answer to a click only.
  await browser.action.openPopup().catch(() => undefined);
}

/** Follows the keyboard commands; to be called while the background starts. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // In the same turn: browsers open a panel in answer to the reader's key only.
    if (command === 'record-selection') recordSelection(tab?.id ?? null, null);
    else void runCommand(command, tab?.id);
  });
}
