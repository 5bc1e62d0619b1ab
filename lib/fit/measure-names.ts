/** What the measures are called by which a question is weighed. */

/** Names of the measures, in the order of a row. */
export const measureNames = [
  ...['clear', 'either', 'named', 'carried', 'unsure', 'located', 'speaking', 'nobody'],
  ...['town', 'region', 'here', 'before', 'townBefore', 'open', 'nowhere', 'anywhere'],
  ...['timeTold', 'timeUnknown', 'monthUnknown'],
  ...['deed', 'object', 'hits', 'objectCarried', 'unrelated', 'nameless', 'byMeaning'],
  ...['close', 'exclusive', 'deeds', 'objects'],
  ...['deedCarried', 'noDeed', 'noObject', 'nearDeed', 'nearObject'],
  ...['about', 'aboutBefore'],
  ...['nearQuestion', 'nearWording', 'nearClaim', 'claimMeaning'],
  ...['likeWording', 'likerThanOthers', 'likeClaim'],
  ...['passedBefore', 'likeBefore', 'likerBefore', 'continued'],
  ...['foreign', 'complement', 'modifier'],
] as const;

export type MeasureName = (typeof measureNames)[number];
export type Measures = Partial<Record<MeasureName, number>>;
