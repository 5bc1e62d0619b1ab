import type { TextKey } from '../lib/i18n/create-texts.ts';
import { t } from '../lib/i18n/texts.ts';
import { type MarkedNames, markedNames } from '../lib/settings/settings.ts';
import { Choice } from './Choice.tsx';

const names = {
  fitting: 'marks.fitting',
  subjects: 'marks.fittingAndSubjects',
  every: 'marks.everyName',
} as const satisfies Record<MarkedNames, TextKey>;

interface Props {
  chosen: MarkedNames;
  change(chosen: MarkedNames): void;
}

/** Which names are marked; open pages follow at once. */
export function MarkedNamesChoice({ chosen, change }: Props) {
  return (
    <Choice
      name={t('marks.which')}
      values={markedNames}
      chosen={chosen}
      say={(each) => t(names[each])}
      choose={change}
    />
  );
}
