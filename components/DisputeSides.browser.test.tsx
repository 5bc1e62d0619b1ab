import './theme.css';
import { describe, expect, it } from 'vitest';
import { DisputeSides } from './DisputeSides.tsx';
import {
  corpus,
  makeStatement,
  oneSided,
  rated,
  speakerUnclear,
  toLocal,
  twoSided,
} from './fixtures.ts';
import { readWords, renderInto } from './render-for-test.ts';
import { StatementCorpora } from './statement-corpora.ts';

function getSides(box: Element): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('.sides > .side')];
}

describe('DisputeSides', () => {
  it('keeps the order of the view, with how many spoke on each side', () => {
    const box = renderInto(<DisputeSides dispute={twoSided} level={3} />);
    expect([...box.querySelectorAll('h3')].map(readWords)).toEqual([
      'Denied2Denied: 2 statements',
      'Affirmed1Affirmed: 1 statement',
      'With reservations1With reservations: 1 statement',
    ]);
  });

  it.each([468, 372, 320])('gives both sides the same width and type at %i px', (width) => {
    const box = renderInto(<DisputeSides dispute={twoSided} level={3} />);
    box.style.width = `${width}px`;
    box.style.containerType = 'inline-size';
    const sides = getSides(box);
    const [first, second] = sides.map((side) => side.getBoundingClientRect());
    expect(Math.abs((first?.width ?? 0) - (second?.width ?? 1))).toBeLessThanOrEqual(1);
    const fonts = sides.map((side) => getComputedStyle(side.querySelector('.words') ?? side).font);
    expect(fonts[0]).toBe(fonts[1]);
    expect(box.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('says that a side is empty, as a fact about the corpus', () => {
    const [side, other] = oneSided.sides;
    const sides = [{ ...side, statements: [makeStatement('a')] }, other] as typeof oneSided.sides;
    const box = renderInto(<DisputeSides dispute={{ ...oneSided, sides }} level={3} />);
    expect(readWords(getSides(box)[1] ?? null)).toBe(
      'Denied0Denied: 0 statementsNo counter-statement found in this collection',
    );
  });

  it('never says that there is no counter-statement beside a verdict or reservations', () => {
    const [side, other] = oneSided.sides;
    const say = (changes: Partial<typeof oneSided>) => {
      const box = renderInto(<DisputeSides dispute={{ ...oneSided, ...changes }} level={3} />);
      return readWords(getSides(box)[1]?.querySelector('.nothing') ?? null);
    };
    const unrated = [{ ...side, statements: [makeStatement('a')] }, other] as typeof oneSided.sides;
    expect(say({ sides: unrated, qualifying: [rated] })).toBe(
      'Nobody here. Rated by County Facts: Mostly right',
    );
    const unnamed = { ...rated, speaker: null, source: { ...rated.source, publisher: null } };
    const sides = [{ ...side, statements: [unnamed] }, other] as typeof oneSided.sides;
    expect(say({ sides })).toBe('Nobody here. Rated by the fact-checker: Mostly right');
    expect(say({ sides: unrated, qualifying: [speakerUnclear] })).toBe(
      'Nobody here. See “With reservations”',
    );
    const withdrawn = { ...rated, status: 'withdrawn' as const };
    expect(say({ sides: unrated, qualifying: [withdrawn] })).toContain('No counter-statement');
  });

  it('names who alone is on record, at most two of them, where the corpus is known', () => {
    const [side, other] = oneSided.sides;
    const say = (names: string[]) => {
      const statements = names.map((name) =>
        makeStatement(name, { speaker: { key: name, label: toLocal(name) } }),
      );
      const sides = [{ ...side, statements }, other] as typeof oneSided.sides;
      const box = renderInto(
        <StatementCorpora.Provider value={[corpus]}>
          <DisputeSides dispute={{ ...oneSided, sides }} level={3} />
        </StatementCorpora.Provider>,
      );
      return readWords(getSides(box)[1]?.querySelector('.nothing') ?? null);
    };
    const rest = 'found here; nobody else speaks on this in these 2 documents.';
    expect(say(['Ann'])).toBe(`Only Ann was ${rest}`);
    expect(say(['Ann', 'Ben', 'Ann'])).toBe(`Only Ann and Ben were ${rest}`);
    expect(say(['Ann', 'Ben', 'Cat', 'Dan'])).toBe(`Only Ann, Ben and 2 others were ${rest}`);
  });

  it('shows a long side in steps, the last one whole', async () => {
    const statements = Array.from({ length: 20 }, (_, index) => makeStatement(`s${index}`));
    const [side, other] = twoSided.sides;
    const dispute = {
      ...twoSided,
      sides: [{ ...side, statements }, other] as typeof twoSided.sides,
    };
    const box = renderInto(<DisputeSides dispute={dispute} level={3} />);
    const count = () => getSides(box)[0]?.querySelectorAll('article').length;
    expect(count()).toBe(12);
    const more = box.querySelector<HTMLButtonElement>('.more');
    expect(readWords(more)).toBe('Show 8 more');
    more?.click();
    await expect.poll(count).toBe(20);
    expect(box.querySelector('.more')).toBeNull();
  });
});
