import { formatNumber } from '../../lib/i18n/texts.ts';
import { mostMentions } from '../../lib/messages/limits.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { rich } from '../rich-text.tsx';
import { Words } from '../Words.tsx';
import type { FrameMentions } from './list-entities.ts';

interface Props {
  frames: readonly FrameMentions[];
  corpora: readonly CorpusView[];
}

/** Of which corpora a page has more mentions than are counted. */
export function Capped({ frames, corpora }: Props) {
  const capped = new Set(frames.flatMap((frame) => frame.capped));
  const named = corpora.filter(({ id }) => capped.has(id));
  if (named.length === 0) return null;
  return (
    <section class="capped" role="status">
      {named.map(({ id, title }) => (
        <p key={id}>
          {rich('popup.capped', {
            corpus: <Words words={title} />,
            limit: formatNumber(mostMentions),
          })}
        </p>
      ))}
    </section>
  );
}
