import { LongList } from '../../../components/long-list/LongList.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { Words } from '../../../components/Words.tsx';
import type { SharedItem } from '../../../lib/desk/sharing/share-views.ts';

/** Height of an item before it is measured, CSS pixels. */
const height = 56;

interface Props {
  items: readonly SharedItem[];
  /** What the button beside each does, and its name. */
  does: string;
  press(item: SharedItem): void;
}

/** Things that leave, or stay; one press beside each changes that. */
export function ShareList({ items, does, press }: Props) {
  return (
    <LongList class="shared" items={items} keyOf={({ id }) => id} height={height}>
      {(item) => (
        <>
          <span class="item" id={`shared-${item.id}`}>
            <Words words={item.text} />
            {item.urls.map((url) => (
              <span key={url} class="address" dir="ltr">
                <OutsideLink address={url}>{url}</OutsideLink>
              </span>
            ))}
          </span>
          <button
            type="button"
            class="plain"
            aria-describedby={`shared-${item.id}`}
            onClick={() => press(item)}
          >
            {does}
          </button>
        </>
      )}
    </LongList>
  );
}
