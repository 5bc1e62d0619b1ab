import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import {
  type CardHello,
  cardWidth,
  type FromCard,
  type ToCard,
} from '../../lib/messages/card-port.ts';
import type { Meaning } from '../../lib/messages/messages.ts';
import { randomId } from '../../lib/messages/random-id.ts';
import { sendToBackground } from '../../lib/messages/send.ts';

/** Tallest the card becomes in the page, CSS pixels. */
const maxHeight = 540;
/** Its height while it measures itself. */
const unmeasuredHeight = 320;

interface Props {
  meanings: Meaning[];
  sentence: string;
  close(): void;
}

/** The card of a page, in this one: the same document, spoken to in the same way. */
export function CardFrame({ meanings, sentence, close }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  const start = async () => {
    const token = randomId();
    await sendToBackground('registerCard', { token });
    const { port1, port2 } = new MessageChannel();
    const message: ToCard = {
      show: { meanings, context: { sentence, nearby: [] }, serial: 1, maxHeight },
    };
    port1.onmessage = async ({ data }: MessageEvent<FromCard>) => {
      const told = data.painted ?? data.waiting ?? data.resized;
      if (told) setHeight(told.height);
      if (data.dismiss) close();
      if (data.failed) {
        await sendToBackground('registerCard', { token });
        port1.postMessage(message);
      }
    };
    const hello: CardHello = { token };
    frame.current?.contentWindow?.postMessage(hello, location.origin, [port2]);
    port1.postMessage(message);
  };
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <iframe
      ref={frame}
      class="card-frame"
      title={t('card.pageTitle')}
      src={browser.runtime.getURL('/card.html')}
      style={{
        inlineSize: `min(100%, ${cardWidth}px)`,
        blockSize: `${height ?? unmeasuredHeight}px`,
        opacity: height === null ? 0 : 1,
      }}
      onLoad={() => void start()}
    />
  );
}
