import { useEffect, useState } from 'preact/hooks';
import { browser } from '../lib/messages/browser.ts';
import { type Followed, followedPrefix, listFollowed } from '../lib/settings/followed.ts';

/** What the reader follows, by name; null until it is read, or where it cannot be. */
export function useFollowed(): Followed[] | null {
  const [followed, setFollowed] = useState<Followed[] | null>(null);
  useEffect(() => {
    const area = browser.storage.local;
    let isCurrent = true;
    const read = () =>
      listFollowed(area).then(
        (listed) => isCurrent && setFollowed(listed),
        () => undefined,
      );
    const onChanged = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some((item) => item.startsWith(followedPrefix))) void read();
    };
    area.onChanged.addListener(onChanged);
    void read();
    return () => {
      isCurrent = false;
      area.onChanged.removeListener(onChanged);
    };
  }, []);
  return followed;
}
