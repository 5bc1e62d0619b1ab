import type { EntityKind } from '../../corpus/records/records.ts';
import { isGivenName } from './given-names.ts';

const bodies = new RegExp(
  `(?:^|[\\s-])(?:${`university|college|school|institute|institution|academy|department|ministry|agency|administration|bureau|office|commission|committee|council|court|senate|congress|parliament|house of \\p{L}+|party|union|association|society|foundation|organi[sz]ation|federation|league|club|company|corporation|corp|inc|ltd|bank|group|airlines|airways|news|times|post|journal|tribune|herald|press|radio|television|channel|network|army|navy|air force|police|guard|service|center|centre|hospital|church|nations|klux klan|partei|bundestag|verband|verein|stiftung|ministerium|université|ministère|parti|assemblée|partido|universidad|universidade|ministerio|ministério|gobierno|congreso|partito|università|ministero|partia|uniwersytet|ministerstwo|партия|партія|министерство|міністерство|университет|університет|банк|рада|дума|partisi|bakanlığı|üniversitesi|meclisi`}s?)(?:\\s(?:of|de|der|for|für|pour|on)\\s|\\.?$)`,
  'iu',
);

/**
 * The kind of what a name names, as far as the name and what stands before it tell.
 * @param isPlaced whether "in", "near" and their like stand before it often
 * @param isCountry whether it is a country's name
 */
export function kindOfName(
  words: readonly string[],
  isPlaced: boolean,
  isCountry: boolean,
): EntityKind {
  if (isCountry) return 'place';
  const name = words.join(' ');
  if (bodies.test(name)) return 'organization';
  const [first = ''] = words;
  if (words.length > 1 && words.length <= 4 && isGivenName(first)) return 'person';
  if (words.length > 1 && words.some((word) => /^\p{Lu}\.?$/u.test(word))) return 'person';
  if (isPlaced) return 'place';
  return words.length === 1 && /^\p{Lu}{2,}$/u.test(name) ? 'organization' : 'topic';
}
