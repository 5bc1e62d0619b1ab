/**
 * Where a point of the screen lies in this frame's viewport. All frames of a tab see the pointer
 * at the same place of the screen, whatever lies between them and whoever they belong to.
 */
import { heardFirst, type Life } from './heard-first.ts';

interface Seen {
  clientX: number;
  clientY: number;
  screenX: number;
  screenY: number;
  timeStamp: number;
}

/** Two places of the pointer tell the zoom when they are this far apart, CSS pixels, and not older, ms. */
const farEnough = 64;
const soonEnoughMs = 2_000;

let last: Seen | null = null;
let before: Seen | null = null;
/** Pixels of the screen in a CSS pixel: the browser's zoom, in Chromium. */
let zoom = 1;

/** Good for a window without side bars, until the pointer has been in this frame. */
function guess(): Seen {
  const { mozInnerScreenX, mozInnerScreenY } = window as {
    mozInnerScreenX?: number;
    mozInnerScreenY?: number;
  };
  return {
    ...{ clientX: 0, clientY: 0, timeStamp: Number.NEGATIVE_INFINITY },
    screenX: mozInnerScreenX ?? screenX + (outerWidth - innerWidth) / 2,
    screenY: mozInnerScreenY ?? screenY + outerHeight - innerHeight,
  };
}

function learn({ clientX, clientY, screenX, screenY, timeStamp, isTrusted }: PointerEvent): void {
  if (!isTrusted) return;
  last = { clientX, clientY, screenX, screenY, timeStamp };
  if (!before || timeStamp - before.timeStamp > soonEnoughMs) before = last;
  const far = clientX - before.clientX;
  if (Math.abs(far) < farEnough) return;
  zoom = (screenX - before.screenX) / far;
  before = last;
}

/** Learns from the pointer as long as the frame lives. */
export function followScreenPlace(life: Life): void {
  heardFirst()?.pass('pointermove', learn, life);
  heardFirst()?.pass('pointerover', learn, life);
}

const within = (value: number, size: number) => Math.max(1, Math.min(value, size - 1));

/** The point of the viewport, inside it, CSS pixels, where a point of the screen lies. */
export function toViewport(x: number, y: number): { x: number; y: number } {
  const { clientX, clientY, screenX, screenY } = last ?? guess();
  return {
    x: within(clientX + (x - screenX) / zoom, innerWidth),
    y: within(clientY + (y - screenY) / zoom, innerHeight),
  };
}
