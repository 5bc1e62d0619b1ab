/** What is answered by overviews is what is answered by reading everything. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listVoices } from '../../components/only-voices.tsx';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import type { Stance } from '../corpus/records/records.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import type { Overview } from '../lookup/overview.ts';
import type { DisputePreview, SidePreview } from '../messages/preview-views.ts';
import type { DisputeView, StatementView } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { chooseVoice } from './choose-voice.ts';
import { readDisputeDetails, readWhole } from './dispute-details.ts';
import { readDisputePreview } from './dispute-preview.ts';
import { toDisputeView } from './dispute-view.ts';
import { readEntityOverview, readEntityQuestions } from './entity-details.ts';
import { readEntityRecords } from './entity-view.ts';
import type { Overviews } from './overviews.ts';
import { RecordReader } from './record-reader.ts';

const corpus = 'https://corpora.example/arbitrary';
const generation: Generation = {
  ...{ id: 1, corpus, importedAt: 0, segments: [], pages: [], packs: [] },
  head: { format: 1, corpus, version: 1, expires: null, index: '' },
};

/** Overviews in memory, with what was read of them. */
function overviewsIn(...kept: Overview[]): Overviews & { found: number } {
  return {
    found: 0,
    async read(of, id) {
      const found = kept.find((each) => each.of === of && each.id === id);
      if (found) this.found++;
      return (found ?? null) as never;
    },
    keep: (overview) => void kept.push(overview),
  };
}

test('the first statements of any question and its counts', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, fc.nat(12), async (records, limit) => {
      const reader = new RecordReader(createMemoryReader(corpus, records), ['en']);
      for (const dispute of records.filter((record) => record.type === 'dispute')) {
        const kept = overviewsIn((await readWhole(reader, dispute)).overview);
        const by = (overviews: Overviews) =>
          readDisputeDetails(reader, { generation, overviews }, dispute.id, limit);
        expect(await by(kept)).toEqual(await by(overviewsIn()));
        answered += kept.found;
      }
    }),
    { numRuns: 60 },
  );
  expect(answered).toBeGreaterThan(60);
});

test('the questions of any entity, and its other statements, as its view has them', async () => {
  let listed = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (records) => {
      const reader = new RecordReader(createMemoryReader(corpus, records), ['en']);
      for (const { id } of records.filter((record) => record.type === 'entity')) {
        const kept = overviewsIn((await readEntityOverview(reader, id)).overview);
        const details = await readEntityQuestions(reader, kept, id);
        expect(kept.found).toBe(1);
        expect(await readEntityQuestions(reader, overviewsIn(), id)).toEqual(details);
        const view = await readEntityRecords(reader, id);
        const questions = view.disputes.map(({ key, question, twoSided }) => ({
          ...{ key, keys: [key], question, twoSided },
        }));
        expect(details).toEqual({
          ...{ disputes: questions, total: view.total },
          ...{ elsewhere: view.elsewhere, statements: view.statements },
        });
        listed += questions.length;
      }
    }),
    { numRuns: 60 },
  );
  expect(listed).toBeGreaterThan(60);
});

/** Reads a preview from every statement, in the way that a view of the whole question has it. */
function previewOf(view: DisputeView): Omit<DisputePreview, 'onlyVoices'> {
  const toSide = (stance: Stance, all: StatementView[]): SidePreview => {
    const statements = all.filter(({ status }) => status !== 'withdrawn');
    return {
      ...{ stance, count: statements.length, voice: chooseVoice(all) },
      since: statements
        .flatMap(({ said, source }) => (said ?? source.published)?.min ?? [])
        .reduce<number | null>((first, at) => Math.min(first ?? at, at), null),
    };
  };
  const { key, question, note, twoSided, qualifying } = view;
  const [one, other] = view.sides;
  return {
    ...{ key, keys: [key], question, note, twoSided, joined: [] },
    sides: [toSide(one.stance, one.statements), toSide(other.stance, other.statements)],
    qualifying: toSide('qualifies', qualifying),
  };
}

test('the preview of any question, kept or not, is of its whole view', async () => {
  let heard = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (records) => {
      const reader = new RecordReader(createMemoryReader(corpus, records), ['en']);
      for (const dispute of records.filter((record) => record.type === 'dispute')) {
        const whole = await readWhole(reader, dispute);
        const kept = overviewsIn(whole.overview);
        const { onlyVoices, ...preview } = await readDisputePreview(reader, kept, dispute);
        expect(kept.found).toBe(1);
        const read = await readDisputePreview(reader, overviewsIn(), dispute);
        expect(read).toEqual({ onlyVoices, ...preview });
        const view = await toDisputeView(reader, { dispute, statements: whole.statements });
        expect(preview).toEqual(previewOf(view));
        const voices = listVoices(view);
        if (preview.twoSided) expect(onlyVoices).toBeNull();
        else if (onlyVoices) {
          expect(onlyVoices.count).toBe(voices?.length);
          expect(onlyVoices.named).toEqual(voices?.slice(0, 2));
        }
        heard += Number(preview.sides.some(({ voice }) => voice !== null));
      }
    }),
    { numRuns: 60 },
  );
  expect(heard).toBeGreaterThan(60);
});
