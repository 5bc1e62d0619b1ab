import { CorpusName } from '../../components/CorpusName.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { EntityPreview } from '../../lib/messages/preview-views.ts';

interface Props {
  views: EntityPreview[];
  chosen: number;
  choose(index: number): void;
}

/** The entities that a name may mean, when there are several; with their corpora, where these are. */
export function Candidates({ views, chosen, choose }: Props) {
  if (views.length < 2) return null;
  const isOfSeveral = new Set(views.map(({ corpora }) => corpora[0]?.id)).size > 1;
  return (
    <fieldset class="candidates">
      <legend>{t('card.candidates')}</legend>
      {views.map(({ entity, corpora }, index) => (
        <button
          key={entity.key}
          type="button"
          aria-pressed={index === chosen}
          lang={entity.label.language}
          dir="auto"
          onClick={() => choose(index)}
        >
          <span class="candidate-name">{entity.label.text}</span>
          {isOfSeveral && corpora[0] && (
            <span class="candidate-corpus">
              <CorpusName corpus={corpora[0]} />
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
