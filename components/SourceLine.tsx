import type { SourceView } from '../lib/messages/views.ts';
import { DateText } from './DateText.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { text } from './text.ts';
import { Words } from './Words.tsx';

/** Who published it, when, and who relayed it, with the link where there is one. */
export function SourceLine({ source }: { source: SourceView }) {
  const { publisher, title, url, published, via } = source;
  const name = publisher ?? title;
  return (
    <>
      <OutsideLink address={url} title={title?.text}>
        {name ? <Words words={name} /> : text.sourceUnnamed}
      </OutsideLink>
      {published && (
        <>
          , <DateText date={published} />
        </>
      )}
      {via.length > 0 && <> {text.via(via.map((relay) => relay.text).join(', '))}</>}
    </>
  );
}
