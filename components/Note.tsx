import type { LocalText } from '../lib/messages/views.ts';

interface Props {
  title: string;
  note: LocalText;
}

/** A note one click away. */
export function Note({ title, note }: Props) {
  return (
    <details class="note">
      <summary>{title}</summary>
      <p lang={note.language} dir="auto">
        {note.text}
      </p>
    </details>
  );
}
