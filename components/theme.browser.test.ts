import './theme.css';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 relative luminance of an `rgb(…)` colour. */
function getLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function getContrast(scheme: string, ink: string, paper: string): number {
  const probe = document.createElement('p');
  probe.style.cssText = `color-scheme: ${scheme}; color: var(${ink}); background: var(${paper})`;
  document.body.replaceChildren(probe);
  const { color, backgroundColor } = getComputedStyle(probe);
  const [light = 0, dark = 0] = [getLuminance(color), getLuminance(backgroundColor)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const pairs = ['--ink', '--soft', '--accent'].flatMap((ink) =>
  ['--paper', '--fill'].map((paper) => [ink, paper] as const),
);

describe.each(['light', 'dark'])('the %s theme', (scheme) => {
  it.each([...pairs, ['--accent-ink', '--accent'] as const])(
    'sets %s on %s with a contrast of at least 4.5 : 1',
    (ink, paper) => {
      expect(getContrast(scheme, ink, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('sets the edges of fields off from the paper with at least 3 : 1', () => {
    expect(getContrast(scheme, '--field', '--paper')).toBeGreaterThanOrEqual(3);
  });
});
