import { describe, expect, it } from 'vitest';
import {
  inferredDate,
  makeStatement,
  rated,
  reported,
  speakerUnclear,
  toLocal,
} from './fixtures.ts';
import { readWords, renderInto } from './render-for-test.ts';
import { StatementItem } from './StatementItem.tsx';

describe('StatementItem', () => {
  it('shows a quotation with who said it, when and where', () => {
    const box = renderInto(<StatementItem statement={makeStatement('s')} />);
    const quote = box.querySelector('q');
    expect(readWords(quote)).toMatch(/^The bridge has stood/);
    expect(quote?.lang).toBe('en');
    expect(getComputedStyle(quote ?? box).quotes).toBe('auto');
    expect(readWords(box.querySelector('.who'))).toBe(
      'Ada Fenn, Mayor of Lindow' +
        '3 May 2019' +
        'Lindow Herald (opens in a new tab), 4 May 2019 quoted',
    );
  });

  it('links to the source without telling it where the reader comes from', () => {
    const link = renderInto(<StatementItem statement={makeStatement('s')} />).querySelector('a');
    expect(link?.href).toBe('https://herald.example/bridge');
    expect(link?.target).toBe('_blank');
    expect(link?.relList.contains('noreferrer')).toBe(true);
    expect(link?.relList.contains('noopener')).toBe(true);
  });

  it('makes no link of an address that is not of the web', () => {
    const { source } = makeStatement('s');
    const statement = makeStatement('s', { source: { ...source, url: 'javascript:alert(1)' } });
    const box = renderInto(<StatementItem statement={statement} />);
    expect(box.querySelector('a')).toBeNull();
    expect(readWords(box)).toContain('Lindow Herald');
  });

  it('shows markup in a corpus as the characters it is', () => {
    const words = '<img src=x onerror=alert(1)> & “so on”';
    const statement = makeStatement('s', { quotes: [toLocal(words)] });
    const box = renderInto(<StatementItem statement={statement} />);
    expect(box.querySelector('img')).toBeNull();
    expect(readWords(box.querySelector('q'))).toBe(words);
  });

  it('keeps the halves of a quotation apart', () => {
    const box = renderInto(<StatementItem statement={inferredDate} />);
    expect([...box.querySelectorAll('q')].map(readWords)).toEqual([
      'Two of the piers have moved',
      'nobody should be surprised',
    ]);
    expect(readWords(box.querySelector('.words'))).toContain('moved … nobody');
  });

  it('has our paraphrase beside a quotation of a few words, and not beside a longer one', () => {
    const say = (words: string) =>
      readWords(
        renderInto(
          <StatementItem statement={makeStatement('s', { quotes: [toLocal(words)] })} />,
        ).querySelector('.other-words'),
      );
    expect(say('It will carry any lorry, I tell you')).toContain(
      'The old bridge can carry lorries.',
    );
    expect(say('It will carry any lorry that we own, I say')).toBe('');
  });

  it('puts reported words in no quotation marks', () => {
    const box = renderInto(<StatementItem statement={reported} />);
    expect(box.querySelector('q')).toBeNull();
    expect(readWords(box.querySelector('.words'))).toBe(reported.claim.text);
    expect(readWords(box.querySelector('.tag'))).toBe('reported');
  });

  it('calls nothing quoted without a quotation', () => {
    const box = renderInto(<StatementItem statement={makeStatement('s', { quotes: [] })} />);
    expect(readWords(box.querySelector('.tag'))).toBe('reported');
  });

  it('says that a date is inferred and keeps the reason one click away', () => {
    const box = renderInto(<StatementItem statement={inferredDate} />);
    expect(readWords(box)).toContain('25 April 2019 (inferred)');
    const reason = box.querySelector('details');
    expect(readWords(reason?.querySelector('summary') ?? null)).toBe('Why this date?');
    expect(readWords(reason?.querySelector('p') ?? null)).toBe(inferredDate.note?.text);
  });

  it('says that the speaker is unclear, and why, in plain sight', () => {
    const box = renderInto(<StatementItem statement={speakerUnclear} />);
    expect(readWords(box.querySelector('.who'))).toMatch(/^Speaker unknown.*date not given/);
    expect(readWords(box.querySelector('.remark'))).toBe(speakerUnclear.note?.text);
  });

  it('shows a rating as the words of who rated', () => {
    const box = renderInto(<StatementItem statement={rated} />);
    expect(readWords(box.querySelector('.rating'))).toBe(
      'Rated by County Facts, in its own words: Mostly right',
    );
    expect(readWords(box)).toContain('source’s own account');
  });

  it('says what was corrected', () => {
    const box = renderInto(<StatementItem statement={rated} />);
    expect([...box.querySelectorAll('.tag')].map(readWords)).toContain('corrected');
    expect(readWords(box)).toContain(rated.statusReason?.text ?? 'a reason');
  });

  it('shows nothing of a withdrawn statement but that it was withdrawn', () => {
    const statement = makeStatement('s', {
      status: 'withdrawn',
      statusReason: toLocal('Said by another person.'),
    });
    expect(readWords(renderInto(<StatementItem statement={statement} />))).toBe(
      'The publisher of the collection has withdrawn this statement.Said by another person.',
    );
  });

  it('gives words in another language the paraphrase in the reader’s', () => {
    const statement = makeStatement('s', { quotes: [toLocal('الجسر متين', 'ar')] });
    const box = renderInto(<StatementItem statement={statement} />);
    const words = box.querySelector<HTMLElement>('.words');
    expect(words?.lang).toBe('ar');
    expect(getComputedStyle(words ?? box).direction).toBe('rtl');
    expect(readWords(box)).toContain(`In short: ${statement.claim.text}`);
  });
});
