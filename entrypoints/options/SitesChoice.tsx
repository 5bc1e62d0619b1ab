import { Choice } from '../../components/Choice.tsx';
import { storeChange } from '../../components/use-settings.ts';
import type { TextKey } from '../../lib/i18n/create-texts.ts';
import { t } from '../../lib/i18n/texts.ts';
import { type Reach, reaches, type Settings, switchSite } from '../../lib/settings/settings.ts';

const reachNames = {
  all: 'options.reachAll',
  chosen: 'options.reachChosen',
  none: 'options.reachNone',
} as const satisfies Record<Reach, TextKey>;

interface ListProps {
  sites: readonly string[];
  /** What the buttons do: mark the site's names from now on, or no longer. */
  isOn: boolean;
}

function Sites({ sites, isOn }: ListProps) {
  return (
    <ul class="switched-off">
      {sites.map((site) => (
        <li key={site}>
          <bdi>{site}</bdi>
          <button
            type="button"
            class="plain"
            onClick={() => storeChange((known) => switchSite(known, site, isOn))}
          >
            {t(isOn ? 'options.markAgain' : 'options.markNoLonger')}
          </button>
        </li>
      ))}
    </ul>
  );
}

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
      {reach === 'all' && (
        <>
          <h3>{t('options.sitesOff')}</h3>
          {sitesOff.length === 0 ? (
            <p class="hint">{t('options.noSitesOff')}</p>
          ) : (
            <Sites sites={sitesOff} isOn={true} />
          )}
        </>
      )}
      {reach === 'chosen' && (
        <>
          <h3>{t('options.sitesOn')}</h3>
          {sitesOn.length === 0 ? (
            <p class="hint">{t('options.noSitesOn')}</p>
          ) : (
            <Sites sites={sitesOn} isOn={false} />
          )}
        </>
      )}
      {reach === 'none' && <p class="hint">{t('options.noneMarked')}</p>}
    </>
  );
}
