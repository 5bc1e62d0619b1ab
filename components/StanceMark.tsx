import type { Stance } from '../lib/corpus/records/records.ts';
import { t } from '../lib/i18n/texts.ts';

interface Props {
  stance: Stance;
  /** Leave the name out where the same word stands beside the mark. */
  isNamed?: boolean;
}

/**
 * A filled circle affirms, a hollow one denies, a half one qualifies. Drawn as SVG in the text's
 * own colour, so that forced colours and print keep it.
 */
export function StanceMark({ stance, isNamed = true }: Props) {
  return (
    <>
      <svg class="stance" viewBox="0 0 12 12" data-stance={stance} aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill={stance === 'affirms' ? 'currentColor' : 'none'} />
        {stance === 'qualifies' && <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />}
      </svg>
      {isNamed && <span class="unseen">{t(`stance.${stance}`)}</span>}
    </>
  );
}
