import { render } from 'preact';
import type { FromCard, ToCard } from '../../lib/messages/card-port.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { acceptPort } from './accept-port.ts';
import { afterPaint } from './after-paint.ts';
import { Card } from './Card.tsx';
import { startCardSession } from './card-session.ts';

const { token, port } = await acceptPort();
const box = document.body;
const send = (message: FromCard) => {
  if (message.painted) performance.mark('card-painted');
  port.postMessage(message);
};

const session = startCardSession({
  getViews: async ({ entities, context }) => {
    const { views } = await sendToBackground('getCard', { token, entities, context });
    return views;
  },
  draw: (state, { serial, maxHeight }) => {
    const card = <Card key={serial} state={state} maxHeight={maxHeight} retry={session.retry} />;
    render(card, box);
  },
  afterPaint,
  measureHeight: () => Math.ceil(box.getBoundingClientRect().height),
  send,
});

port.onmessage = ({ data }: MessageEvent<ToCard>) => {
  if (!data.show) return;
  performance.mark('card-asked');
  session.show(data.show);
};
new ResizeObserver(session.reportResize).observe(box);
for (const [type, isOver] of [
  ['pointerenter', true],
  ['pointerleave', false],
] as const) {
  document.documentElement.addEventListener(type, () => send({ over: { isOver } }));
}
window.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  send({ dismiss: {} });
});
