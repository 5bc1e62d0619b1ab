import { describe, expect, it } from 'vitest';
import { sides, toLocal, view } from '../../components/fixtures.ts';
import type { FoundView } from '../../lib/messages/found-views.ts';
import { escapeXml, listSuggestions } from './omnibox-suggestions.ts';

const { entity } = view;
const found: FoundView = {
  entities: [
    {
      ...entity,
      key: 'c#a',
      label: toLocal('Smith & <Sons>'),
      description: toLocal('A "firm"'),
      matched: [],
    },
    { ...entity, key: 'd#a', label: toLocal('Smith & <Sons>'), description: null, matched: [] },
  ],
  disputes: [
    {
      key: 'c#q',
      keys: ['c#q'],
      question: toLocal('Is 1 < 2?'),
      ...sides,
      isNear: false,
      matched: [],
    },
  ],
  statements: [],
};

describe('listSuggestions', () => {
  it('writes XML where the browser reads XML', () => {
    const descriptions = listSuggestions(found, 'smith', true).map(
      ({ description }) => description,
    );
    expect(descriptions).toEqual([
      'Smith &amp; &lt;Sons&gt; <dim>A &quot;firm&quot;</dim>',
      'Smith &amp; &lt;Sons&gt;',
      'Is 1 &lt; 2? <dim>question</dim>',
    ]);
  });

  it('writes text as it stands elsewhere', () => {
    const [first] = listSuggestions(found, 'smith', false);
    expect(first?.description).toBe('Smith & <Sons> – A "firm"');
    expect(first?.place).toEqual({ view: 'entity', key: 'c#a' });
  });

  it('repeats neither what is typed nor another suggestion', () => {
    const contents = listSuggestions(found, 'Is 1 < 2?', true).map(({ content }) => content);
    expect(contents).toEqual(['Smith & <Sons>', 'Smith & <Sons> ', 'Is 1 < 2? ']);
  });
});

describe('escapeXml', () => {
  it('leaves out what XML cannot hold', () => {
    expect(escapeXml('a\u0000\u001fb\ud800c😀')).toBe('abc😀');
  });
});
