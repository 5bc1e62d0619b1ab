/**
 * The terms that exports add to other vocabularies (docs/exchange.md), as JSON-LD has them.
 * `gainsay:records` holds records as plain JSON, which no vocabulary interprets.
 */
export const gainsayContext = {
  gainsay: 'urn:gainsay:',
  'gainsay:records': { '@type': '@json' },
} as const;

export const recordsTerm = 'gainsay:records';
export const statementTerm = 'gainsay:statement';
