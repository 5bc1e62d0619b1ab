import type { EntitySummary } from '../../lib/messages/views.ts';
import { PinButton } from './PinButton.tsx';

interface Props {
  entity: EntitySummary;
  isPinned: boolean;
  pin(isPinned: boolean): void;
}

/** Whose card it is, in one line with what nobody disputes about it. */
export function CardHead({ entity: { label, description }, isPinned, pin }: Props) {
  return (
    <header>
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
      <PinButton isPinned={isPinned} pin={pin} />
    </header>
  );
}
