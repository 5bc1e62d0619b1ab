import type { CardHello } from '../../lib/messages/card-port.ts';

function isHello(data: unknown): data is CardHello {
  return typeof data === 'object' && data !== null && 'token' in data && isToken(data.token);
}

function isToken(token: unknown): token is string {
  return typeof token === 'string' && token !== '';
}

/**
 * Waits for the one message that carries the token and the port; it comes from the window that
 * holds the frame, and every other message is ignored, before it and after.
 */
export function acceptPort(): Promise<{ token: string; port: MessagePort }> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (!event.isTrusted || event.source !== window.parent || !port || !isHello(event.data))
        return;
      window.removeEventListener('message', onMessage);
      resolve({ token: event.data.token, port });
    };
    window.addEventListener('message', onMessage);
  });
}
