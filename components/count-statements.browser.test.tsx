import { describe, expect, it } from 'vitest';
import type { DisputeView, StatementView } from '../lib/messages/views.ts';
import { installFakeExtension } from './fake-extension-for-test.ts';
import { toLocal, view } from './fixtures.ts';
import { renderInto } from './render-for-test.ts';

installFakeExtension({});
// What they import takes `browser` when it is loaded.
const { countListed, countStatements, withWithdrawn } = await import('./count-statements.ts');
const { DisputeSides } = await import('./DisputeSides.tsx');
const { sidesOf } = await import('./questions/sides-of.ts');
const { recordOfDispute } = await import('./seen-record.ts');

const [whole] = view.disputes as [DisputeView];
const withdraw = (statement: StatementView): StatementView => ({
  ...statement,
  ...{ key: `${statement.key}-gone`, status: 'withdrawn', statusReason: toLocal('Misheard.') },
});
const addWithdrawn = <Side extends { statements: StatementView[] }>(side: Side): Side => ({
  ...side,
  statements: [...side.statements, ...side.statements.slice(0, 1).map(withdraw)],
});
/** The same question with a withdrawn statement more on each side. */
const [one, other] = whole.sides;
const more: DisputeView = { ...whole, sides: [addWithdrawn(one), addWithdrawn(other)] };

describe('a withdrawn statement', () => {
  it('is in the fixture', () => {
    expect(one.statements.length).toBeGreaterThan(0);
    expect(more.sides[0].statements.length).toBe(one.statements.length + 1);
  });

  it('is not counted on its side', () => {
    expect(sidesOf(more)).toEqual(sidesOf(whole));
    const counts = (dispute: DisputeView) => {
      const root = renderInto(<DisputeSides dispute={dispute} level={3} />);
      return [...root.querySelectorAll('h3 .count')].map(({ textContent }) => textContent);
    };
    const before = counts(whole);
    expect(before.length).toBeGreaterThan(1);
    expect(counts(more)).toEqual(before);
  });

  it('is not counted in what was seen, and is listed as what it is', () => {
    const [seen, now] = [recordOfDispute(whole), recordOfDispute(more)];
    expect(now.count).toBe(seen.count);
    expect(now.listed?.filter((each) => each.endsWith(' withdrawn'))).toHaveLength(
      more.sides.flatMap(({ statements }) => statements).length -
        whole.sides.flatMap(({ statements }) => statements).length,
    );
  });

  it('is told apart from those in force', () => {
    const total = {
      stances: { affirms: 4, denies: 1, qualifies: 0 },
      ...{ withdrawn: 1, speakers: 3, documents: 2 },
    };
    const details = { dispute: more, total, corpora: [], offers: [], about: [] };
    expect(countStatements(details)).toBe(5);
    expect(countListed(details)).toBe(6);
    expect(withWithdrawn('5 statements', 1)).toBe('5 statements, 1 withdrawn statement');
    expect(withWithdrawn('5 statements', 0)).toBe('5 statements');
  });
});
