import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseLeading, orderByVoice, type VoiceFacts } from './choose-leading.ts';

const facts = (isNamed: boolean, isDated: boolean, isQuoted: boolean): VoiceFacts => ({
  ...{ isNamed, isDated, isQuoted },
});
const own = (item: VoiceFacts) => item;

it('lets a named voice lead, then a dated, then a quoted one', () => {
  const unnamed = facts(false, true, true);
  const undated = facts(true, false, true);
  const reported = facts(true, true, false);
  const whole = facts(true, true, true);
  const order = orderByVoice([unnamed, undated, reported, whole], own);
  expect(order).toEqual([whole, reported, undated, unnamed]);
});

it('keeps the order of those that are known alike, and leads nothing where nothing is', () => {
  const some = fc.array(fc.record({ isNamed: fc.boolean(), isDated: fc.boolean() }));
  fc.assert(
    fc.property(some, (list) => {
      const items = list.map((each, at) => ({ ...facts(each.isNamed, each.isDated, true), at }));
      const order = orderByVoice(items, own);
      for (const [place, { at, ...item }] of order.entries()) {
        const next = order[place + 1];
        if (!next) continue;
        const isAlike = next.isNamed === item.isNamed && next.isDated === item.isDated;
        if (isAlike) expect(next.at).toBeGreaterThan(at);
      }
      expect(chooseLeading(items, own)).toBe(order[0] ?? null);
    }),
  );
});
