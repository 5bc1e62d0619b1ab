import { t } from '../lib/i18n/texts.ts';
import type { QuoteView, SourceView, StatementView } from '../lib/messages/views.ts';
import { DateText } from './DateText.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { rich, richList } from './rich-text.tsx';
import { Words } from './Words.tsx';

const hasPassage = ({ before, after }: QuoteView) => Boolean(before || after);

/** The document's own words, those that are quoted told apart; it goes on where they end. */
function Passage({ quote: { text, language, before = '', after = '' } }: { quote: QuoteView }) {
  return (
    <blockquote class="words passage" lang={language} dir="auto">
      {before && `… ${before}`}
      <mark class="quoted">{text}</mark>
      {after && `${after} …`}
    </blockquote>
  );
}

/** Which document it is: a reader can look for it by these where there is no address. */
function Document({ source }: { source: SourceView }) {
  const { title, publisher, published, via, url } = source;
  return (
    <p>
      <cite class="source-title">
        <OutsideLink address={url}>
          {title ? <Words words={title} /> : t('source.untitled')}
        </OutsideLink>
      </cite>
      {publisher && (
        <>
          {t('interface.separator')}
          <Words words={publisher} />
        </>
      )}
      {published && (
        <>
          {t('interface.separator')}
          <DateText date={published} />
        </>
      )}
      {via.length > 0 && ' '}
      {via.length > 0 &&
        rich('source.via', {
          relays: richList(via.map((relay) => <Words key={relay.text} words={relay} />)),
        })}
    </p>
  );
}

/**
 * The passage around each quotation and which document it stands in, one click away; nothing where
 * the document's address says more.
 */
export function InDocument({ statement }: { statement: StatementView }) {
  const { quotes, source } = statement;
  const passages = quotes.filter(hasPassage);
  if (passages.length === 0 && source.url && !source.note) return null;
  return (
    <details class="note in-document">
      <summary>{t('source.inDocument')}</summary>
      {passages.length > 0 && <p>{t('source.ownWords')}</p>}
      {passages.map((quote) => (
        <Passage key={quote.text} quote={quote} />
      ))}
      <Document source={source} />
      {!source.url && <p>{t('cite.noAddress')}</p>}
      {source.note && (
        <p lang={source.note.language} dir="auto">
          {source.note.text}
        </p>
      )}
    </details>
  );
}
