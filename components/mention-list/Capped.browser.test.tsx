import { expect, test } from 'vitest';
import type { CorpusView } from '../../lib/messages/views.ts';
import { corpus, toLocal } from '../fixtures.ts';
import { readWords, renderInto } from '../render-for-test.ts';
import { Capped } from './Capped.tsx';
import type { FrameMentions } from './list-entities.ts';

function makeCorpus(title: string): CorpusView {
  return { ...corpus, id: `https://corpora.example/${title}`, title: toLocal(title) };
}

const bridge = makeCorpus('Bridge');
const ferry = makeCorpus('Ferry');

function makeFrame(...capped: CorpusView[]): FrameMentions {
  const page = {
    isTop: true,
    host: 'news.example',
    isOn: true,
    isReadOnce: false,
    contentType: 'text/html',
  };
  return { request: 'r', frame: 0, ...page, mentions: [], capped: capped.map(({ id }) => id) };
}

function renderCapped(...frames: FrameMentions[]): HTMLElement {
  return renderInto(<Capped frames={frames} corpora={[bridge, ferry]} />);
}

test('says of which corpus only the first mentions are counted, once for all frames', () => {
  const words = readWords(renderCapped(makeFrame(ferry), makeFrame(ferry), makeFrame()));
  expect(words).toBe('Ferry: only the first 20,000 mentions on this page are counted and marked.');
});

test('says nothing where all are counted', () => {
  expect(renderCapped(makeFrame()).childElementCount).toBe(0);
});
