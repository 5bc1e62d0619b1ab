import { SearchField } from '../../components/search/SearchField.tsx';
import type { Search } from '../../components/search/use-search.ts';
import { t } from '../../lib/i18n/texts.ts';

function Gear() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="2.25" />
      <circle cx="10" cy="10" r="5.25" />
      <path d="M10 1.5v3.25M10 15.25v3.25M1.5 10h3.25M15.25 10h3.25M4 4l2.25 2.25M13.75 13.75 16 16M16 4l-2.25 2.25M6.25 13.75 4 16" />
    </svg>
  );
}

/** The popup's head: its name, the search, and the way to the options. */
export function PopupHeader({ search }: { search: Search }) {
  return (
    <header>
      <h1>{t('popup.name')}</h1>
      <SearchField search={search} />
      <a
        class="gear"
        href="/options.html"
        target="_blank"
        rel="noopener"
        aria-label={t('popup.options')}
        title={t('popup.options')}
      >
        <Gear />
      </a>
    </header>
  );
}
