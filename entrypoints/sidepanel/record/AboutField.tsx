import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/texts.ts';
import type { NamedThing } from './proposed.ts';

interface Props {
  value: NamedThing[];
  /** Names in the words that no corpus knows: added by one press. */
  others: readonly NamedThing[];
  change(value: NamedThing[]): void;
}

/** Whom and what a statement is about: the names in it, and such as the reader adds. */
export function AboutField({ value, others, change }: Props) {
  const [words, setWords] = useState('');
  const has = (name: string) => value.some((thing) => thing.name === name);
  const add = () => {
    const name = words.trim();
    setWords('');
    if (name !== '' && !has(name)) change([...value, { key: null, name }]);
  };
  const proposed = others.filter(({ name }) => !has(name));
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
      {proposed.length > 0 && (
        <p class="add-proposed">
          {proposed.map((thing) => (
            <button
              key={thing.name}
              type="button"
              class="pill"
              aria-label={t('record.addNamed', { name: thing.name })}
              onClick={() => change([...value, thing])}
            >
              <span aria-hidden="true">+</span> <bdi>{thing.name}</bdi>
            </button>
          ))}
        </p>
      )}
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
