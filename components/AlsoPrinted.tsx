import type { StatementView } from '../lib/messages/views.ts';
import { rich, richList } from './rich-text.tsx';
import { SourceLine } from './SourceLine.tsx';

/** The other documents that a statement was found in, with their dates; nothing as a rule. */
export function AlsoPrinted({ statement: { alsoIn = [] } }: { statement: StatementView }) {
  if (alsoIn.length === 0) return null;
  const documents = alsoIn.map((source) => <SourceLine key={source.key} source={source} />);
  return (
    <p class="remark also-printed">
      {rich('statement.alsoIn', { documents: richList(documents) })}
    </p>
  );
}
