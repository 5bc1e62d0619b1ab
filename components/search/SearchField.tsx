import { t } from '../../lib/i18n/texts.ts';
import { listId, optionId } from './option-id.ts';
import type { Search } from './use-search.ts';

/**
 * Where a search is typed: an editable combobox as the ARIA Authoring Practices have it. The arrows
 * go through what was found while the focus stays here, Enter opens, Escape clears.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchField({ search }: { search: Search }) {
  const { query, setQuery, options, active, setActive, submit } = search;
  const move = (step: number) => {
    const count = options.length;
    if (count === 0) return;
    // From the field itself, Down goes to the first and Up to the last.
    setActive(active === -1 && step < 0 ? count - 1 : (active + step + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') submit();
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = options.length > 0;
  return (
    <search class="search-field">
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="clear"
          aria-label={t('find.clear')}
          title={t('find.clear')}
          onClick={() => setQuery('')}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </search>
  );
}
