/** Which corpora the reader wants shown together. */
import type { Settings } from './settings.ts';

type Pair = readonly [string, string];

const isSame = ([one, other]: Pair, [this1, that]: Pair) =>
  (one === this1 && other === that) || (one === that && other === this1);

/** The same settings with two corpora shown together or apart. */
export function switchTogether(settings: Settings, pair: Pair, isOn: boolean): Settings {
  const others = settings.together.filter((each) => !isSame(each, pair));
  return { ...settings, together: isOn ? [...others, [...pair]] : others };
}

/** The same settings with a corpus shown apart from all others: whoever has its id next is asked of anew. */
export function partFromAll(settings: Settings, corpus: string): Settings {
  return { ...settings, together: settings.together.filter((pair) => !pair.includes(corpus)) };
}
