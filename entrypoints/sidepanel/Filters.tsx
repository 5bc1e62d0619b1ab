import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { StanceMark } from '../../components/StanceMark.tsx';
import type { Stance } from '../../lib/corpus/records/records.ts';
import { formatNumber, language, t } from '../../lib/i18n/texts.ts';
import type { FilterChoices, StatementFilter } from './filter-statements.ts';

const stances: readonly Stance[] = ['affirms', 'denies', 'qualifies'];

interface Props {
  /** Statements by their stance. */
  counts: Record<Stance, number>;
  choices: FilterChoices;
  filter: StatementFilter;
  change(filter: StatementFilter): void;
  /** Not all that there is to choose from is here yet. */
  isWaiting: boolean;
}

interface SelectProps {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  change(value: string | null): void;
}

function Select({ label, value, options, change }: SelectProps) {
  if (options.length < 2) return null;
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value || null)}
      >
        <option value="">{t('panel.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A name as lists of choices have it: its first letter large, as that of "Any". */
function withCount(name: string, count: number): string {
  const [first = ''] = name;
  const large = first.toLocaleUpperCase(language) + name.slice(first.length);
  return t('panel.choice', { name: large, count });
}

/**
 * The field that Ctrl+F or Cmd+F goes to: a side panel has no search of the browser's own, and that
 * of a tab would not find what is out of sight in a long list. Pressed again it is the browser's.
 */
function useFindKey(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isFind || event.code !== 'KeyF' || document.activeElement === field.current) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return field;
}

/** Which statements are listed: by words, stance, corpus, speaker, publisher, way of speech and years. */
export function Filters({ counts, choices, filter, change, isWaiting }: Props) {
  const toggle = (stance: Stance) => {
    const chosen = new Set(filter.stances);
    if (!chosen.delete(stance)) chosen.add(stance);
    change({ ...filter, stances: chosen });
  };
  const years = choices.years.map((year) => ({ value: String(year), label: String(year) }));
  const words = useFindKey();
  const toYear = (value: string | null) => (value === null ? null : Number(value));
  return (
    <form
      class="filters"
      aria-label={t('panel.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <fieldset disabled={isWaiting}>
        <div class="stances">
          {stances.map((stance) => (
            <button
              key={stance}
              type="button"
              class="pill"
              aria-pressed={filter.stances.has(stance)}
              onClick={() => toggle(stance)}
            >
              <StanceMark stance={stance} isNamed={false} /> {t(`side.${stance}`)}{' '}
              {formatNumber(counts[stance])}
            </button>
          ))}
        </div>
        <label class="choice">
          <span>{t('panel.words')}</span>
          <input
            type="search"
            dir="auto"
            ref={words}
            value={filter.words}
            onInput={({ currentTarget }) => change({ ...filter, words: currentTarget.value })}
          />
        </label>
        <Select
          label={t('panel.corpus')}
          value={filter.corpus}
          options={choices.corpora.map(({ id, label, count }) => ({
            value: id,
            label: withCount(label, count),
          }))}
          change={(corpus) => change({ ...filter, corpus })}
        />
        <Select
          label={t('panel.speaker')}
          value={filter.speaker}
          options={choices.speakers.map(({ key, label, count }) => ({
            value: key,
            label: withCount(label, count),
          }))}
          change={(speaker) => change({ ...filter, speaker })}
        />
        <Select
          label={t('panel.publisher')}
          value={filter.publisher}
          options={choices.publishers.map(({ label, count }) => ({
            value: label,
            label: withCount(label, count),
          }))}
          change={(publisher) => change({ ...filter, publisher })}
        />
        <Select
          label={t('panel.speech')}
          value={filter.speech}
          options={choices.speeches.map(({ speech, count }) => ({
            value: speech,
            label: withCount(t(`speech.${speech}`), count),
          }))}
          change={(speech) => change({ ...filter, speech: speech as StatementFilter['speech'] })}
        />
        <Select
          label={t('panel.fromYear')}
          value={filter.fromYear === null ? null : String(filter.fromYear)}
          options={years}
          change={(year) => change({ ...filter, fromYear: toYear(year) })}
        />
        <Select
          label={t('panel.toYear')}
          value={filter.toYear === null ? null : String(filter.toYear)}
          options={years}
          change={(year) => change({ ...filter, toYear: toYear(year) })}
        />
      </fieldset>
    </form>
  );
}
