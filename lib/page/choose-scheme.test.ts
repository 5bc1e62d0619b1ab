import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScheme, readCanvas, type Surroundings } from './choose-scheme.ts';

const clear = 'rgba(0, 0, 0, 0)';
const on = (surroundings: Partial<Surroundings>) =>
  chooseScheme({ backgrounds: [], words: 'rgb(0, 0, 0)', canvas: 'light', ...surroundings });

describe('chooseScheme', () => {
  it('goes by the nearest opaque background, whatever the page declares', () => {
    const words = 'rgb(220, 220, 220)';
    expect(on({ words, backgrounds: [clear, 'rgb(30, 31, 34)', 'rgb(255, 255, 255)'] })).toBe(
      'dark',
    );
    expect(on({ backgrounds: [clear, 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'], canvas: 'dark' })).toBe(
      'light',
    );
  });

  it('goes by the canvas where nothing has a colour', () => {
    expect(on({ backgrounds: [clear, clear] })).toBe('light');
    expect(on({ backgrounds: [clear], words: 'rgb(255, 255, 255)', canvas: 'dark' })).toBe('dark');
  });

  it('lays what is half clear over what is behind it', () => {
    const words = 'rgb(255, 255, 255)';
    const veil = 'rgba(0, 0, 0, 0.85)';
    expect(on({ words, backgrounds: [veil, 'rgb(255, 255, 255)'] })).toBe('dark');
    expect(on({ backgrounds: ['rgba(0, 0, 0, 0.1)', 'rgb(255, 255, 255)'] })).toBe('light');
  });

  it('goes by the words where they could not be read on it, as over a picture', () => {
    expect(on({ words: 'rgb(255, 255, 255)', backgrounds: [clear, 'rgb(250, 250, 250)'] })).toBe(
      'dark',
    );
    expect(on({ words: 'rgb(20, 20, 20)', backgrounds: ['rgb(10, 10, 10)'] })).toBe('light');
  });

  it('goes by the words in a frame that lets another page through', () => {
    expect(on({ canvas: null, words: 'rgb(230, 230, 230)', backgrounds: [clear] })).toBe('dark');
    expect(on({ canvas: null, backgrounds: [clear] })).toBe('light');
  });

  it.each([
    'color(srgb 0.1 0.1 0.1)',
    'color(display-p3 0.1 0.1 0.1 / 1)',
    'color(srgb-linear 0.01 0.01 0.01)',
    'oklch(0.21 0.006 285.885)',
    'oklab(0.2 0 0)',
    'lab(8 0 0)',
    'lch(8 none none)',
    'rgba(20, 20, 20, 1)',
  ])('reads %s as dark', (color) => {
    expect(on({ words: 'rgb(255, 255, 255)', backgrounds: [color] })).toBe('dark');
  });

  it('passes over a colour that it cannot read', () => {
    expect(on({ backgrounds: ['device-cmyk(0 0 0 1)', 'rgb(255, 255, 255)'] })).toBe('light');
  });

  it('chooses the paper on which the words are read, for every grey', () => {
    const grey = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(grey, grey, (paper, words) => {
        fc.pre(Math.abs(paper - words) > 140);
        const [behind, ink] = [paper, words].map((part) => `rgb(${part}, ${part}, ${part})`);
        const chosen = on({ backgrounds: [behind as string], words: ink as string });
        expect(chosen).toBe(paper < words ? 'dark' : 'light');
      }),
    );
  });
});

describe('readCanvas', () => {
  it.each([
    ['normal', true, 'light'],
    ['light', true, 'light'],
    ['dark', false, 'dark'],
    ['only dark', false, 'dark'],
    ['light dark', false, 'light'],
    ['light dark', true, 'dark'],
  ] as const)('of %s, where the system is dark (%s), is %s', (declared, isDark, canvas) => {
    expect(readCanvas(declared, isDark)).toBe(canvas);
  });
});
