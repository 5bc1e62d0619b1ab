import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/texts.ts';
import { askEntities, findNames } from './name-in-corpora.ts';
import type { NamedThing } from './proposed.ts';

/** From the last letter to the look-up, ms. */
const pauseMs = 150;

/** The entity whose name words are, as a whole. */
async function findEntity(name: string): Promise<NamedThing> {
  const { places } = await findNames([name], '', null);
  const key = places.find(({ start, end }) => start === 0 && end === name.length)?.entity ?? null;
  const label = key === null ? undefined : (await askEntities([key])).get(key)?.label.text;
  return label === undefined ? { key: null, name } : { key, name: label };
}

interface Props {
  label: string;
  value: NamedThing | null;
  change(value: NamedThing | null): void;
  /** What the page says of it. */
  hint?: string | null;
}

/** A name, and what the reader's corpora know under it. */
export function NameField({ label, value, change, hint = null }: Props) {
  const id = useId();
  const [words, setWords] = useState(value?.name ?? '');
  const [known, setKnown] = useState<NamedThing | null>(value?.key ? value : null);
  // What was typed is looked up when the reader pauses; an answer to other words is dropped.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is a reason
  useEffect(() => {
    const name = words.trim();
    if (name === '' || name === value?.name) return undefined;
    change({ key: null, name });
    setKnown(null);
    let isCurrent = true;
    const timer = setTimeout(() => {
      findEntity(name).then(
        (found) => {
          if (!isCurrent || found.key === null) return;
          change({ key: found.key, name });
          setKnown(found);
        },
        () => undefined,
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [words]);
  const hints = [hint, known && t('record.known', { name: known.name })].filter(Boolean);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        value={words}
        aria-describedby={hints.length > 0 ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
          if (currentTarget.value.trim() === '') change(null);
        }}
      />
      {hints.length > 0 && (
        <p id={`${id}-hint`} class="hint" dir="auto">
          {hints.map((each) => (
            <span key={each}>{each}</span>
          ))}
        </p>
      )}
    </div>
  );
}
