import { describe, expect, it } from 'vitest';
import { makeStatement, oneSided, speakerUnclear, toLocal, twoSided } from './fixtures.ts';
import { listVoices } from './only-voices.tsx';

const by = (id: string, name: string) =>
  makeStatement(id, { speaker: { key: `k#${name}`, label: toLocal(name) } });
const [side, empty] = oneSided.sides;

describe('the voices of a question', () => {
  it('are all who spoke, each once, those who qualify among them', () => {
    const dispute = {
      ...oneSided,
      sides: [{ ...side, statements: [by('a', 'Ann'), by('b', 'Ben'), by('c', 'Ann')] }, empty],
      qualifying: [by('d', 'Dee')],
    } satisfies typeof oneSided;
    expect(listVoices(dispute)?.map(({ text }) => text)).toEqual(['Ann', 'Ben', 'Dee']);
  });

  it('are not told where one of them is unclear, or nothing is in force', () => {
    expect(listVoices({ ...twoSided, qualifying: [speakerUnclear] })).toBeNull();
    const withdrawn = makeStatement('w', { status: 'withdrawn' });
    const dispute = { ...oneSided, sides: [{ ...side, statements: [withdrawn] }, empty] };
    expect(listVoices(dispute as typeof oneSided)).toBeNull();
  });
});
