import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlace, type PanelPlace, parsePlace } from './panel-place.ts';

const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());
const places: fc.Arbitrary<PanelPlace> = fc.oneof(
  fc.constant<PanelPlace>({ view: 'start' }),
  fc.nat().map((tab): PanelPlace => ({ view: 'report', tab })),
  fc.record({
    view: fc.constant('record' as const),
    tab: fc.option(fc.nat()),
    frame: fc.option(fc.nat()),
    question: fc.option(words),
    answers: fc.option(words),
  }),
  fc.record(
    { view: fc.constantFrom('dispute', 'entity', 'source'), key: words, at: words },
    { requiredKeys: ['view', 'key'] },
  ),
);

describe('the place that a fragment names', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(parsePlace(formatPlace(place))).toEqual(place);
      }),
    );
  });

  it.each(['', '#', '#nothing', '#dispute=', '#report=x', '#%'])(
    'is the start for %j',
    (fragment) => {
      expect(parsePlace(fragment)).toEqual({ view: 'start' });
    },
  );
});
