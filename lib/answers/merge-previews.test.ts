import { expect, test } from 'vitest';
import {
  makeStatement,
  oneSidedPreview,
  speakerUnclear,
  toLocal,
} from '../../components/fixtures.ts';
import type { DisputePreview, SidePreview } from '../messages/preview-views.ts';
import type { StatementView } from '../messages/views.ts';
import { mergePreviews } from './merge-previews.ts';

const side = (
  stance: SidePreview['stance'],
  voice: StatementView | null,
  count = Number(voice !== null),
): SidePreview => ({ stance, count, voice, since: voice?.said?.min ?? null });

const only = (name: string) => ({ named: [toLocal(name)], count: 1 });

const mayor = makeStatement('mayor');
const first: DisputePreview = {
  ...oneSidedPreview,
  sides: [side('affirms', mayor, 3), side('denies', null)],
  onlyVoices: only('Ada Fenn'),
};
const ferry = makeStatement('ferry', { key: 'ford#ferry', said: null });
const other: DisputePreview = {
  ...oneSidedPreview,
  key: 'ford#unfit',
  keys: ['ford#unfit'],
  question: toLocal('Is it unfit?'),
  sides: [side('affirms', ferry, 2), side('denies', null)],
  onlyVoices: only('Tom Ashby'),
};

test('adds up the sides, those of an opposite question turned round', () => {
  const merged = mergePreviews(first, [{ value: other, inverted: true }]);
  expect(merged.sides).toMatchObject([
    { stance: 'affirms', count: 3, voice: { key: mayor.key } },
    { stance: 'denies', count: 2, voice: { key: ferry.key } },
  ]);
  expect(merged).toMatchObject({ twoSided: true, onlyVoices: null });
  expect(merged.keys).toEqual([...first.keys, 'ford#unfit']);
  expect(merged.joined).toMatchObject([{ key: 'ford#unfit', inverted: true }]);
});

test('one voice stands for a side that several corpora have, and all speakers alone are told', () => {
  const merged = mergePreviews(first, [{ value: other, inverted: false }]);
  const affirms = merged.sides.find(({ stance }) => stance === 'affirms');
  expect(affirms).toMatchObject({ count: 5, voice: { key: mayor.key } });
  expect(merged.twoSided).toBe(false);
  expect(merged.onlyVoices).toEqual({
    named: [toLocal('Ada Fenn'), toLocal('Tom Ashby')],
    count: 2,
  });
});

test('where a speaker is unclear in one of them, nobody is said to be the only one', () => {
  const unclear = { ...other, sides: [side('affirms', speakerUnclear), side('denies', null)] };
  const merged = mergePreviews(first, [
    { value: { ...unclear, onlyVoices: null } as DisputePreview, inverted: false },
  ]);
  expect(merged.onlyVoices).toBeNull();
});

test('the side that was heard first stands first, and what is withdrawn makes no side', () => {
  const early = { ...side('affirms', ferry), since: 0 };
  const merged = mergePreviews(first, [
    { value: { ...other, sides: [early, side('denies', null)] }, inverted: true },
  ]);
  expect(merged.sides.map(({ stance }) => stance)).toEqual(['denies', 'affirms']);
  const withdrawn = side('affirms', makeStatement('gone', { status: 'withdrawn' }));
  const stays = mergePreviews(first, [
    { value: { ...other, sides: [withdrawn, side('denies', null)] }, inverted: true },
  ]);
  expect(stays.twoSided).toBe(false);
});
