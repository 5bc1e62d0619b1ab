/** Figures as they stand in the tables of docs/performance.md. */
import { type Measure, medianOf, ratioOf } from './results.ts';

const labels: Record<string, string> = { ours: 'Gainsay', regexp: 'one RegExp' };
export const labelOf = (contender: string) => labels[contender] ?? contender;

/** A dash where there is no figure. */
export const ms = (value: number | null) => {
  if (value === null) return '–';
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
};

export const times = (value: number | null) => {
  if (value === null) return '–';
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en');
};

/** Why there is no figure, short enough for a table's cell. */
export function shortFailure(failure: string): string {
  if (failure.includes('too large')) return 'too large';
  return failure.replace('its tab ran', 'ran');
}

/** Script and its ratio to the floor. */
export function cell(measure: Measure | undefined): string {
  if (!measure) return '–';
  if (measure.failure) return shortFailure(measure.failure);
  return `${ms(medianOf(measure, 'scriptMs'))} (${times(ratioOf(measure))} ×)`;
}
