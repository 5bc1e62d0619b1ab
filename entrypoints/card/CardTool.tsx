import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface Props extends Omit<ButtonHTMLAttributes, 'type' | 'class' | 'title' | 'aria-label'> {
  /** Its class beside that of all tools. */
  kind: string;
  /** What it does, in the interface's language. */
  label: string;
  /** The picture, drawn on 16 by 16. */
  children: ComponentChildren;
}

/** A small button with a picture at the card's head. */
export function CardTool({ kind, label, children, ...button }: Props) {
  return (
    <button {...button} type="button" class={`card-tool ${kind}`} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
