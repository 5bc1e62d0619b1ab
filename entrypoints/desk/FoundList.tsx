import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { FindField } from './FindField.tsx';

interface Props<Found> {
  /** Another one asks anew. */
  turn: number;
  /** Does not change while it is shown. */
  ask(query: string): Promise<Found>;
  children(found: Found): ComponentChildren;
}

/** A part of the collection with a field that finds in it. */
export function FoundList<Found>({ turn, ask, children }: Props<Found>) {
  const [query, setQuery] = useState('');
  const [{ phase, value }, again] = useAnswer(
    useCallback(() => ask(query), [ask, query]),
    turn,
  );
  return (
    <section>
      <div class="tools">
        <FindField find={setQuery} />
      </div>
      {phase === 'failed' && <Failure words={t('desk.failed')} retry={again} />}
      {value && children(value)}
    </section>
  );
}
