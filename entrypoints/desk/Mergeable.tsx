import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LongList } from '../../components/long-list/LongList.tsx';
import { t } from '../../lib/i18n/texts.ts';
import { useChosen } from './use-chosen.ts';

/** Height of an item before it is measured, CSS pixels. */
const height = 48;

interface Props<Item> {
  items: readonly Item[];
  nameOf(item: Item): string;
  /** @returns whether it is done */
  merge(keep: string, ids: string[]): Promise<boolean>;
  show(item: Item): ComponentChildren;
  edit(item: Item, close: () => void): ComponentChildren;
}

/** A list whose items are changed in their place, and of which several can be made one. */
export function Mergeable<Item extends { id: string }>(props: Props<Item>) {
  const { items, nameOf, merge, show, edit } = props;
  const [edited, setEdited] = useState<string | null>(null);
  const { chosen, toggle, clear } = useChosen();
  const [keep = '', ...others] = chosen;
  if (items.length === 0) return <p class="hint">{t('desk.nothingFound')}</p>;
  return (
    <>
      <p class="row">
        <button
          type="button"
          class="plain"
          disabled={others.length === 0}
          onClick={async () => {
            if (await merge(keep, others)) clear();
          }}
        >
          {t('desk.merge')}
        </button>
        <span class="hint">{t('desk.mergeHint')}</span>
      </p>
      <LongList
        class="items"
        items={items}
        keyOf={({ id }) => id}
        height={height}
        kept={items.findIndex(({ id }) => id === edited)}
      >
        {(item) => (
          <>
            <p class="row">
              <input
                type="checkbox"
                aria-label={t('desk.choose', { name: nameOf(item) })}
                checked={chosen.includes(item.id)}
                onChange={() => toggle(item.id)}
              />
              <span class="item" id={`item-${item.id}`}>
                {show(item)}
              </span>
              <button
                type="button"
                aria-expanded={edited === item.id}
                aria-describedby={`item-${item.id}`}
                onClick={() => setEdited(edited === item.id ? null : item.id)}
              >
                {t('desk.edit')}
              </button>
            </p>
            {edited === item.id && edit(item, () => setEdited(null))}
          </>
        )}
      </LongList>
    </>
  );
}
