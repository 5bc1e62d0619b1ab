import type { EntitySummary } from '../lib/messages/views.ts';
import { Heading, type Level } from './Heading.tsx';

interface Props {
  entity: EntitySummary;
  level: Level;
}

/** The entity's name and what nobody disputes about it. */
export function EntityHeader({ entity, level }: Props) {
  const { label, description } = entity;
  return (
    <div class="entity">
      <Heading level={level} class="entity-name" lang={label.language} dir="auto">
        {label.text}
      </Heading>
      {description && (
        <p class="entity-description" lang={description.language} dir="auto">
          {description.text}
        </p>
      )}
    </div>
  );
}
