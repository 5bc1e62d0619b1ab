import { expect, test } from 'vitest';
import { drawChart } from './chart.ts';

const line = (label: string, y: number) => {
  return {
    label,
    color: 0,
    points: [
      { x: 60, y },
      { x: 1_000, y },
    ],
    end: null,
  };
};
const chart = { title: 'A & B', xLabel: 'names', yLabel: 'time', xTicks: [60, 1_000] };

test('draws ten times as much one step higher', () => {
  const svg = drawChart({
    ...chart,
    lines: [line('one', 10), line('two', 100), line('three', 1_000)],
  });
  const heights = [...svg.matchAll(/<path class="line c0" d="M[\d.]+ ([\d.]+)L/g)].map(([, y]) =>
    Number(y),
  );
  const [one = 0, two = 0, three = 0] = heights;
  expect(one - two).toBeCloseTo(two - three, 0);
  expect(one).toBeGreaterThan(two);
});

test('keeps the labels of lines that end in one place apart', () => {
  const svg = drawChart({
    ...chart,
    lines: ['one', 'two', 'three'].map((label) => line(label, 100)),
  });
  const places = [...svg.matchAll(/<text class="name c0" x="\d+" y="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  );
  const [one = 0, two = 0, three = 0] = places;
  expect(two - one).toBeGreaterThanOrEqual(18);
  expect(three - two).toBeGreaterThanOrEqual(18);
});

test('says what became of a line, as text and not as markup', () => {
  const lost = { label: 'lost', color: 1, points: [], end: 'over <60 s' };
  const svg = drawChart({ ...chart, lines: [line('one', 10), lost] });
  expect(svg).toContain('lost: over &lt;60 s');
  expect(svg).toContain('A &amp; B');
});
