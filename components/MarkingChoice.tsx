import type { TextKey } from '../lib/i18n/create-texts.ts';
import { t } from '../lib/i18n/texts.ts';
import { type Marking, markings } from '../lib/settings/settings.ts';
import { Choice } from './Choice.tsx';

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
    <Choice
      name={t('marks.often')}
      values={markings}
      chosen={marking}
      say={(each) => t(names[each])}
      choose={change}
    />
  );
}
