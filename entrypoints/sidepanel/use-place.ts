import { useEffect, useState } from 'preact/hooks';
import { type PanelPlace, parsePlace } from '../../lib/panel/panel-place.ts';

/** The place that the panel's address names; follows links, Back and Forward. */
export function usePlace(): PanelPlace {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  useEffect(() => {
    const follow = () => setPlace(parsePlace(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
