/** Moving the card by its head. */
import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** A pointer that moves less than this has not begun to drag, CSS pixels. */
const dragFrom = 6;
/** By how much the measures of so short a way may differ for no reason. */
const rounding = 0.2;

interface Drag {
  /** Where it began, in the frame; the frame has not moved since. */
  from: { x: number; y: number };
  /** Where it was last, on the screen: the frame moves under the pointer. */
  last: { x: number; y: number };
  /** Pixels of the screen's measure in a CSS pixel, which depends on the zoom; null until it has begun. */
  scale: number | null;
}

/** How far a pointer went on the screen for what it went in the frame. */
function findScale({ from, last }: Drag, event: PointerEvent): number | null {
  const inFrame = Math.hypot(event.clientX - from.x, event.clientY - from.y);
  if (inFrame < dragFrom) return null;
  const onScreen = Math.hypot(event.screenX - last.x, event.screenY - last.y);
  // Browsers round what they tell of the screen: what is nearly one is one.
  return onScreen > 0 && Math.abs(onScreen / inFrame - 1) > rounding ? onScreen / inFrame : 1;
}

/**
 * Handlers for an element that is dragged by; what can be pressed in it is pressed.
 * @param move by how much the pointer has moved, CSS pixels
 */
export function useDrag(move: (right: number, down: number) => void) {
  const current = useRef<Drag | null>(null);
  const stop = () => {
    current.current = null;
  };
  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      const isControl = event.target instanceof Element && event.target.closest('button');
      if (event.button !== 0 || isControl) return;
      const { clientX, clientY, screenX, screenY } = event;
      current.current = {
        from: { x: clientX, y: clientY },
        last: { x: screenX, y: screenY },
        scale: null,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: TargetedPointerEvent<HTMLElement>) {
      const drag = current.current;
      if (!drag) return;
      drag.scale ??= findScale(drag, event);
      if (drag.scale === null) return;
      const { screenX: x, screenY: y } = event;
      move((x - drag.last.x) / drag.scale, (y - drag.last.y) / drag.scale);
      drag.last = { x, y };
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
