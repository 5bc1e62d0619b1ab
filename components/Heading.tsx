import type { ComponentChildren } from 'preact';

/** 1 to 6. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

interface Props {
  level: Level;
  class?: string;
  lang?: string;
  dir?: 'auto';
  children: ComponentChildren;
}

/** A heading whose level its page chooses, so that headings are in order wherever a part stands. */
export function Heading({ level, ...rest }: Props) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
