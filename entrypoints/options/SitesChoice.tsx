import { Choice } from '../../components/Choice.tsx';
import { storeChange } from '../../components/use-settings.ts';
import type { TextKey } from '../../lib/i18n/create-texts.ts';
import { t } from '../../lib/i18n/texts.ts';
import { type Reach, reaches, type Settings } from '../../lib/settings/settings.ts';
import { SiteList } from './SiteList.tsx';

const reachNames = {
  all: 'options.reachAll',
  chosen: 'options.reachChosen',
  none: 'options.reachNone',
} as const satisfies Record<Reach, TextKey>;

/** On which sites names are marked, why that is a choice, and the sites that were singled out. */
export function SitesChoice({ settings }: { settings: Settings }) {
  const { reach, sitesOff, sitesOn } = settings;
  return (
    <>
      <Choice
        name={t('options.reach')}
        values={reaches}
        chosen={reach}
        say={(each) => t(reachNames[each])}
        choose={(chosen) => storeChange((known) => ({ ...known, reach: chosen }))}
      />
      <p class="hint">{t('options.reachReason')}</p>
      {reach === 'all' && <SiteList kind="off" sites={sitesOff} />}
      {reach === 'chosen' && <SiteList kind="on" sites={sitesOn} />}
      {reach === 'none' && <p class="hint">{t('options.noneMarked')}</p>}
    </>
  );
}
