import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { EntitySummary } from '../../lib/messages/views.ts';
import { CardActions } from './card-actions.ts';
import { PinButton } from './PinButton.tsx';
import { PinnedTools } from './PinnedTools.tsx';
import { useDrag } from './use-drag.ts';

interface Props {
  entity: EntitySummary;
  isPinned: boolean;
  pin(isPinned: boolean): void;
  /** Tools that stand before the others. */
  children?: ComponentChildren;
}

/**
 * Whose card it is, in one line with what nobody disputes about it. A card that is kept open is
 * dragged by it.
 */
export function CardHead({ entity: { label, description }, isPinned, pin, children }: Props) {
  const { move, dock } = useContext(CardActions);
  const [isDocked, setIsDocked] = useState(false);
  const put = (docked: boolean) => {
    setIsDocked(docked);
    dock(docked);
  };
  const moveFreely = (right: number, down: number) => {
    setIsDocked(false);
    move(right, down);
  };
  const drag = useDrag(moveFreely);
  return (
    <header {...(isPinned ? { ...drag, class: 'movable' } : {})}>
      <h1 class="entity-name" lang={label.language} dir="auto">
        {label.text}
      </h1>
      {description && (
        <p
          class="entity-description"
          lang={description.language}
          dir="auto"
          title={description.text}
        >
          {description.text}
        </p>
      )}
      <span class="card-tools">
        {children}
        {isPinned && <PinnedTools isDocked={isDocked} dock={put} move={moveFreely} />}
        <PinButton
          isPinned={isPinned}
          pin={(pinned) => {
            setIsDocked(false);
            pin(pinned);
          }}
        />
      </span>
    </header>
  );
}
