import type { LocalText } from '../lib/messages/views.ts';

/** A corpus's words inside a sentence of ours: in their language, their direction isolated. */
export function Words({ words }: { words: LocalText }) {
  return (
    <bdi lang={words.language} dir="auto">
      {words.text}
    </bdi>
  );
}
