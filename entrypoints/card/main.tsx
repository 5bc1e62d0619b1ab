// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { afterPaint } from '../../components/after-paint.ts';
import { PlaceOpener } from '../../components/place-opener.ts';
import { startPage } from '../../components/start-page.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { FromCard, ToCard } from '../../lib/messages/card-port.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { findOwnTab, openPanel } from '../../lib/panel/open-panel.ts';
import { Announcement } from './Announcement.tsx';
import { acceptPort } from './accept-port.ts';
import { Card } from './Card.tsx';
import { CardActions } from './card-actions.ts';
import { startCardSession } from './card-session.ts';
import { guardClicks } from './guard-clicks.ts';

startPage('card.pageTitle');

const { token, port } = await acceptPort();
const box = document.body;
const send = (message: FromCard) => {
  if (message.painted) performance.mark('card-painted');
  port.postMessage(message);
};

/** The tab that holds the frame; known before the first click, since a click must not wait. */
let tab: number | null = null;
void findOwnTab().then((found) => {
  tab = found;
});
/** The same as the background tells it: Firefox does not tell a frame. A panel is opened by the other alone. */
let pageTab: number | null = null;

const record = (question: string, answers: string | null) =>
  actions.open({ view: 'record', tab: pageTab, frame: null, question, answers });

const actions: CardActions = {
  open: (place) => void openPanel(place, tab),
  record: null,
  pin: (isPinned) => send({ pinned: { isPinned } }),
  move: (right, down) => send({ moved: { right, down } }),
  dock: (isDocked) => send({ docked: { isDocked } }),
};

const session = startCardSession({
  getViews: async ({ meanings, context }) => {
    const asked = { token, meanings, context };
    const { tab: told, ...view } = await sendToBackground('getCardView', asked);
    pageTab = told;
    return view;
  },
  draw: (state, { serial, maxHeight, step, context }) => {
    const name = step ? t('card.mentionPlace', { ...step, sentence: context.sentence }) : null;
    render(
      <CardActions.Provider value={{ ...actions, record: pageTab === null ? null : record }}>
        <PlaceOpener.Provider value={actions.open}>
          <Card
            key={serial}
            state={state}
            published={context.published ?? null}
            name={name}
            maxHeight={maxHeight}
            retry={session.retry}
          />
        </PlaceOpener.Provider>
        <Announcement state={name ? state : null} />
      </CardActions.Provider>,
      box,
    );
  },
  afterPaint,
  measureHeight: () => Math.ceil(box.getBoundingClientRect().height),
  send,
});

/** A card that was opened by going to its mention has the focus itself, until something in it has. */
const takeFocus = () => {
  const card = document.querySelector<HTMLElement>('main[tabindex]');
  if (document.activeElement === document.body) card?.focus();
};
// A frame may be told of its focus after the message that follows it.
window.addEventListener('focus', takeFocus);

const onShown = guardClicks();
port.onmessage = ({ data }: MessageEvent<ToCard>) => {
  const { style } = document.documentElement;
  if (data.shown) onShown();
  if (data.focus) takeFocus();
  if (data.room) style.setProperty('--room', `${data.room.maxHeight}px`);
  if (!data.show) return;
  performance.mark('card-asked');
  style.removeProperty('--room');
  style.setProperty('--scheme', data.show.scheme ?? 'light dark');
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
