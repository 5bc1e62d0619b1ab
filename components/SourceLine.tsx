import { t } from '../lib/i18n/texts.ts';
import type { SourceView } from '../lib/messages/views.ts';
import { DateText } from './DateText.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { rich, richList } from './rich-text.tsx';
import { Words } from './Words.tsx';

/** The publisher; the title where there is none. */
function SourceName({ source: { publisher, title } }: { source: SourceView }) {
  if (publisher) return <Words words={publisher} />;
  return <cite>{title ? <Words words={title} /> : t('source.unnamed')}</cite>;
}

/** Who published it, when, and who relayed it, with the link where there is one. */
export function SourceLine({ source }: { source: SourceView }) {
  const { title, url, published, via } = source;
  return (
    <>
      <OutsideLink address={url} title={title}>
        <SourceName source={source} />
      </OutsideLink>
      {published && (
        <>
          {t('interface.separator')}
          <DateText date={published} />
        </>
      )}
      {via.length > 0 && (
        <>
          {' '}
          {rich('source.via', {
            relays: richList(via.map((relay) => <Words key={relay.text} words={relay} />)),
          })}
        </>
      )}
    </>
  );
}
