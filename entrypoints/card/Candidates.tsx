import { t } from '../../lib/i18n/texts.ts';
import type { EntityPreview } from '../../lib/messages/views.ts';

interface Props {
  views: EntityPreview[];
  chosen: number;
  choose(index: number): void;
}

/** The entities that a name may mean, when there are several. */
export function Candidates({ views, chosen, choose }: Props) {
  if (views.length < 2) return null;
  return (
    <fieldset class="candidates">
      <legend>{t('card.candidates')}</legend>
      {views.map(({ entity }, index) => (
        <button
          key={entity.key}
          type="button"
          aria-pressed={index === chosen}
          lang={entity.label.language}
          dir="auto"
          onClick={() => choose(index)}
        >
          {entity.label.text}
        </button>
      ))}
    </fieldset>
  );
}
