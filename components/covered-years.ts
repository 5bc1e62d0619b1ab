import type { CorpusView } from '../lib/messages/views.ts';
import { formatYears } from './format-date.ts';

/** The years that a corpus covers, such as "2016" or "2014–2016"; null where its publisher does not tell. */
export function sayCoveredYears({ coverage: { from, to } }: CorpusView): string | null {
  const first = from ?? to;
  const last = to ?? from;
  return first && last && formatYears(first.start.year, (last.end ?? last.start).year);
}
