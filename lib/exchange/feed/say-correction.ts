import type { Statement, TextMap } from '../../corpus/records/records.ts';

/** Units of a reason that tells several corrections; beyond it the oldest are left out. */
const maxReasonUnits = 2_000;
/** Units of what is quoted of a former wording. */
const maxShownUnits = 300;

/** The sentences by which readers are told what a feed changed; `{}` is where its words stand. */
interface Phrases {
  verdict(before: string): string;
  noVerdict: string;
  wording(before: string): string;
  other: string;
  again: string;
  gone: string;
}

const phrases: Record<string, Phrases> = {
  en: {
    verdict: (before) => `The fact-check has another verdict; it was: “${before}”.`,
    noVerdict: 'The fact-check has a verdict now; it had none.',
    wording: (before) => `The fact-check words the claim otherwise; it was: “${before}”.`,
    other: 'The fact-check was changed by its publisher.',
    again: 'The fact-check is in its publisher’s feed again.',
    gone: 'The fact-check is not in its publisher’s feed any more.',
  },
  fr: {
    verdict: (before) => `La vérification a un autre verdict ; c’était : « ${before} ».`,
    noVerdict: 'La vérification a maintenant un verdict ; elle n’en avait pas.',
    wording: (before) =>
      `La vérification formule l’affirmation autrement ; c’était : « ${before} ».`,
    other: 'La vérification a été modifiée par son éditeur.',
    again: 'La vérification figure de nouveau dans le flux de son éditeur.',
    gone: 'La vérification ne figure plus dans le flux de son éditeur.',
  },
  de: {
    verdict: (before) => `Die Prüfung hat ein anderes Urteil; es war: „${before}“.`,
    noVerdict: 'Die Prüfung hat jetzt ein Urteil; sie hatte keines.',
    wording: (before) => `Die Prüfung fasst die Behauptung anders; sie war: „${before}“.`,
    other: 'Die Prüfung wurde von ihrem Herausgeber geändert.',
    again: 'Die Prüfung steht wieder im Feed ihres Herausgebers.',
    gone: 'Die Prüfung steht nicht mehr im Feed ihres Herausgebers.',
  },
  es: {
    verdict: (before) => `La verificación tiene otro veredicto; era: «${before}».`,
    noVerdict: 'La verificación tiene ahora un veredicto; no tenía ninguno.',
    wording: (before) => `La verificación formula la afirmación de otro modo; era: «${before}».`,
    other: 'La verificación fue modificada por su editor.',
    again: 'La verificación está de nuevo en la lista de su editor.',
    gone: 'La verificación ya no está en la lista de su editor.',
  },
};

/** The tag of a record's own language, for which there are sentences; English for all others. */
function pick(map: TextMap): { tag: string; words: Phrases } {
  for (const tag of Object.keys(map)) {
    const words = phrases[tag.toLowerCase().split('-', 1)[0] ?? ''];
    if (words) return { tag, words };
  }
  return { tag: 'en', words: phrases.en as Phrases };
}

const firstOf = (map: TextMap | null) => Object.values(map ?? {})[0] ?? '';

function clip(text: string): string {
  if (text.length <= maxShownUnits) return text;
  return `${text.slice(0, maxShownUnits).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Puts a sentence before what a reason said so far, in each of its languages. */
function addTo(reason: TextMap | null, tag: string, sentence: string): TextMap {
  const before = reason?.[tag];
  const joined = before === undefined ? sentence : `${sentence} ${before}`;
  return { ...reason, [tag]: joined.length <= maxReasonUnits ? joined : sentence };
}

/**
 * The reason of a correction, as readers are told it.
 * @param before the statement that readers have
 * @param changed the fields that the feed changed
 * @param wording the claim's own words as they were, where they changed
 */
export function sayCorrection(
  before: Statement,
  changed: readonly string[],
  wording: string,
): TextMap {
  const { tag, words } = pick(before.claim);
  const rated = firstOf(before.rating);
  const sentence = changed.includes('rating')
    ? rated === ''
      ? words.noVerdict
      : words.verdict(clip(rated))
    : changed.includes('claim') && before.rating === null
      ? words.wording(clip(wording))
      : words.other;
  return addTo(before.status.reason, tag, sentence);
}

/** The reason of a withdrawal, or of its end. */
export function sayPresence(before: Statement, isThere: boolean): TextMap {
  const { tag, words } = pick(before.claim);
  return addTo(before.status.reason, tag, isThere ? words.again : words.gone);
}

/** What is left of a question that a feed asks otherwise now. */
export function sayTurned(): TextMap {
  return {
    en: 'The fact-check changed its wording and its answer at once, so that this is another question.',
  };
}
