import type { DateView } from '../lib/corpus/records/dates.ts';
import { formatDate, toMachineDate } from './format-date.ts';

/** A date in words, machine-readable where HTML can say it. */
export function DateText({ date }: { date: DateView | null }) {
  const words = formatDate(date);
  const machine = date && toMachineDate(date);
  return machine ? <time dateTime={machine}>{words}</time> : <span>{words}</span>;
}
