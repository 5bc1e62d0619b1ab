import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/texts.ts';
import type { NamedThing } from './proposed.ts';

interface Props {
  value: NamedThing[];
  change(value: NamedThing[]): void;
}

/** Whom and what a statement is about: the names in it, and such as the reader adds. */
export function AboutField({ value, change }: Props) {
  const [words, setWords] = useState('');
  const add = () => {
    const name = words.trim();
    setWords('');
    if (name !== '' && !value.some((thing) => thing.name === name)) {
      change([...value, { key: null, name }]);
    }
  };
  return (
    <fieldset class="about">
      <legend>{t('record.about')}</legend>
      <ul>
        {value.map((thing) => (
          <li key={thing.key ?? thing.name}>
            <bdi>{thing.name}</bdi>
            <button
              type="button"
              aria-label={t('record.remove', { name: thing.name })}
              onClick={() => change(value.filter((other) => other !== thing))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="add-name">
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={t('record.addName')}
          placeholder={t('record.addName')}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="plain" onClick={add}>
          {t('record.addAbout')}
        </button>
      </p>
    </fieldset>
  );
}
