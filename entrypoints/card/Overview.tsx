import { nameLanguage } from '../../components/name-language.ts';
import { summarisePreview } from '../../components/preview/summarise-preview.ts';
import { BothSides } from '../../components/questions/BothSides.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { DisputePreview, EntityPreview } from '../../lib/messages/preview-views.ts';

interface Props extends Pick<EntityPreview, 'otherLanguage'> {
  disputes: DisputePreview[];
  /** Shows the question of this place. */
  open(place: number): void;
}

/** No question is about the sentence, or none could be compared with it: the most disputed ones, and none of them put forward. */
export function Overview({ disputes, otherLanguage, open }: Props) {
  return (
    <div class="overview">
      <h2>
        {otherLanguage === null
          ? t('card.noneFits')
          : t('card.otherLanguage', { language: nameLanguage(otherLanguage) ?? otherLanguage })}
      </h2>
      <ul>
        {disputes.map((dispute, at) => (
          <li key={dispute.key}>
            <button type="button" onClick={() => open(at + 1)}>
              <span class="asked" lang={dispute.question.language} dir="auto">
                {dispute.question.text}
              </span>
              <BothSides of={summarisePreview(dispute)} isShort />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
