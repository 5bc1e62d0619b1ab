import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { Failure } from '../Failure.tsx';
import { OptionLine } from './OptionLine.tsx';
import { listId, optionId } from './option-id.ts';
import type { SearchOption } from './search-options.ts';
import type { Search } from './use-search.ts';

interface OptionProps {
  option: SearchOption;
  place: number;
  isActive: boolean;
  corpora: readonly CorpusView[];
  choose(option: SearchOption): void;
}

function Option({ option, place, isActive, corpora, choose }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      ref={line}
      id={optionId(place)}
      role="option"
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => choose(option)}
    >
      <OptionLine option={option} corpora={corpora} />
    </div>
  );
}

function sayCount({ query, groups, options, phase }: Search): string {
  if (query.trim() === '' || !groups) return phase === 'slow' ? t('find.searching') : '';
  return options.length === 0 ? t('find.nothing') : plural('find.count', options.length);
}

interface Props {
  search: Search;
  corpora: readonly CorpusView[];
}

/** What a search found, by kind, each line with the words that it was found by and its corpus. */
export function SearchResults({ search, corpora }: Props) {
  const { groups, options, active, choose, phase, isCurrent, retry } = search;
  const count = sayCount(search);
  const isEmpty = groups !== null && options.length === 0;
  return (
    <div class="found" aria-busy={!isCurrent}>
      <p role="status" class={isEmpty || phase === 'slow' ? 'found-none' : 'unseen'}>
        {count}
      </p>
      {phase === 'failed' && <Failure words={t('find.failed')} retry={retry} />}
      {options.length > 0 && (
        <div id={listId} role="listbox" aria-label={t('find.found')}>
          {(groups ?? []).map(({ kind, options: own }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, and no fieldset
            <div key={kind} role="group" aria-labelledby={`${listId}-${kind}`}>
              <div id={`${listId}-${kind}`} role="presentation" class="found-kind">
                {t(`search.${kind}`)}
              </div>
              {own.map((option) => {
                const place = options.indexOf(option);
                return (
                  <Option
                    key={option.key}
                    option={option}
                    place={place}
                    isActive={place === active}
                    corpora={corpora}
                    choose={choose}
                  />
                );
              })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
