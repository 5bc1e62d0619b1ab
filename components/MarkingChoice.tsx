import type { TextKey } from '../lib/i18n/create-texts.ts';
import { t } from '../lib/i18n/texts.ts';
import { type Marking, markings } from '../lib/settings/settings.ts';

const names = {
  all: 'marks.everyTime',
  'first-in-paragraph': 'marks.onceInParagraph',
  'first-on-page': 'marks.onceOnPage',
} as const satisfies Record<Marking, TextKey>;

interface Props {
  marking: Marking;
  change(marking: Marking): void;
}

/** How often a name is marked where a page repeats it; open pages follow at once. */
export function MarkingChoice({ marking, change }: Props) {
  return (
    <label class="control">
      <span>{t('marks.often')}</span>
      <select
        value={marking}
        onChange={({ currentTarget }) => {
          const chosen = markings[currentTarget.selectedIndex];
          if (chosen) change(chosen);
        }}
      >
        {markings.map((each) => (
          <option key={each} value={each}>
            {t(names[each])}
          </option>
        ))}
      </select>
    </label>
  );
}
