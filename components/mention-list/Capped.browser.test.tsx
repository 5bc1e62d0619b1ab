import { expect, test } from 'vitest';
import type { CorpusView } from '../../lib/messages/views.ts';
import { corpus, toLocal } from '../fixtures.ts';
import { readWords, renderInto } from '../render-for-test.ts';
import { Capped } from './Capped.tsx';
import { makeFrame } from './fixtures.ts';
import type { FrameMentions } from './list-entities.ts';

function makeCorpus(title: string): CorpusView {
  return { ...corpus, id: `https://corpora.example/${title}`, title: toLocal(title) };
}

const bridge = makeCorpus('Bridge');
const ferry = makeCorpus('Ferry');

const makeCapped = (...capped: CorpusView[]) => makeFrame({ capped: capped.map(({ id }) => id) });

function renderCapped(...frames: FrameMentions[]): HTMLElement {
  return renderInto(<Capped frames={frames} corpora={[bridge, ferry]} />);
}

test('says of which corpus only the first mentions are counted, once for all frames', () => {
  const words = readWords(renderCapped(makeCapped(ferry), makeCapped(ferry), makeCapped()));
  expect(words).toBe('Ferry: only the first 20,000 mentions on this page are counted and marked.');
});

test('says nothing where all are counted', () => {
  expect(renderCapped(makeCapped()).childElementCount).toBe(0);
});
