import { useState } from 'preact/hooks';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { Words } from '../../../components/Words.tsx';
import type { SharedItem } from '../../../lib/desk/sharing/share-views.ts';
import { Pager } from '../Pager.tsx';

/** Items on one page. */
const pageLength = 50;

interface Props {
  items: readonly SharedItem[];
  /** What the button beside each does, and its name. */
  does: string;
  press(item: SharedItem): void;
}

/** Things that leave, or stay; one press beside each changes that. */
export function ShareList({ items, does, press }: Props) {
  const [start, setStart] = useState(0);
  const from = start < items.length ? start : 0;
  return (
    <>
      <ul class="shared">
        {items.slice(from, from + pageLength).map((item) => (
          <li key={item.id}>
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
          </li>
        ))}
      </ul>
      <Pager start={from} length={pageLength} total={items.length} go={setStart} />
    </>
  );
}
