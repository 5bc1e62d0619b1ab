import { useId, useState } from 'preact/hooks';
import { AddressField } from '../../components/AddressField.tsx';
import { storeChange } from '../../components/use-settings.ts';
import { t } from '../../lib/i18n/texts.ts';
import { parseSite } from '../../lib/settings/parse-site.ts';
import { switchSite } from '../../lib/settings/settings.ts';

interface Props {
  /** `off`: sites without marks; `on`: the only ones with marks. */
  kind: 'off' | 'on';
  sites: readonly string[];
}

const words = {
  off: { title: 'options.sitesOff', none: 'options.noSitesOff', remove: 'options.markAgain' },
  on: { title: 'options.sitesOn', none: 'options.noSitesOn', remove: 'options.markNoLonger' },
} as const;

/** Two hosts that readers may take for one site. */
const examples = { www: 'www.example.org', bare: 'example.org' };

/** A field for one more site, by its name or by the address of a page. */
function AddSite({ add }: { add(site: string): void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        const site = parseSite(typed);
        setRefused(site === null ? typed : null);
        if (site === null) return;
        add(site);
        setTyped('');
      }}
    >
      <AddressField
        label={t('options.site')}
        placeholder={examples.www}
        value={typed}
        change={setTyped}
        describedBy={id}
        isInvalid={refused !== null}
      />
      <button type="submit" class="plain" disabled={typed.trim() === ''}>
        {t('options.addSite')}
      </button>
      <p id={id} class="hint">
        {t('options.siteHint', examples)}
      </p>
      {refused !== null && (
        <p class="problem" role="alert">
          {t('options.siteRefused', { typed: refused, www: examples.www })}
        </p>
      )}
    </form>
  );
}

/** The sites that were singled out: each can be taken from the list, and others be put there. */
export function SiteList({ kind, sites }: Props) {
  const { title, none, remove } = words[kind];
  const change = (site: string, isListed: boolean) =>
    storeChange((known) => switchSite(known, site, isListed === (kind === 'on')));
  return (
    <>
      <h3>{t(title)}</h3>
      {sites.length === 0 ? (
        <p class="hint">{t(none)}</p>
      ) : (
        <ul class="switched-off">
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button type="button" class="plain" onClick={() => change(site, false)}>
                {t(remove)}
                <span class="unseen"> ({site})</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite add={(site) => void change(site, true)} />
    </>
  );
}
