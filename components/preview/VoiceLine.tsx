import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import type { SourceView, StatementView } from '../../lib/messages/views.ts';
import { CorpusTag } from '../CorpusTag.tsx';
import { DateText } from '../DateText.tsx';
import { OutsideLink } from '../OutsideLink.tsx';
import { StatementCorpora } from '../statement-corpora.ts';
import { Words } from '../Words.tsx';

/** The publisher with the way to the document; its title where there is no publisher. */
function Publisher({ source }: { source: SourceView }) {
  const { publisher, title, url } = source;
  return (
    <OutsideLink address={url} title={title}>
      {publisher ? (
        <Words words={publisher} />
      ) : (
        <cite class="document-title">{title ? <Words words={title} /> : t('source.unnamed')}</cite>
      )}
    </OutsideLink>
  );
}

/** How it is on record, where it is not in the speaker's own words. */
function listRemarks({ speech, quotes, status }: StatementView): string[] {
  const kind = speech === 'direct' && quotes.length === 0 ? 'reported' : speech;
  return [
    ...(kind === 'direct' ? [] : [t(`speech.${kind}`)]),
    ...(status === 'corrected' ? [t('statement.corrected')] : []),
  ];
}

/** A dot never begins a line: it stands by what is before it. */
const dot = '\u00a0· ';

/**
 * Who said it and in what role, when, and who published it, in one line. Where the day is not known
 * on which it was said, the day stands after the publisher on which it was published.
 */
export function VoiceLine({ statement }: { statement: StatementView }) {
  const { speaker, role, said, source } = statement;
  const corpora = useContext(StatementCorpora);
  const isPublishedOnly = !said && source.published !== null;
  const parts: ComponentChild[] = [
    <>
      <b>{speaker ? <Words words={speaker.label} /> : t('statement.speakerUnclear')}</b>
      {role && (
        <>
          {t('interface.separator')}
          <Words words={role} />
        </>
      )}
    </>,
    ...(isPublishedOnly ? [] : [<DateText key="said" date={said} />]),
    <>
      <span class={source.publisher ? undefined : 'document'}>
        <Publisher source={source} />
        {isPublishedOnly && t('interface.separator').trimEnd()}
      </span>
      {isPublishedOnly && (
        <>
          {' '}
          <DateText date={source.published} />
        </>
      )}
    </>,
    ...listRemarks(statement),
  ];
  return (
    <span class="voice-line">
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && dot}
          {part}
        </Fragment>
      ))}{' '}
      <CorpusTag of={statement.key} corpora={corpora} />
    </span>
  );
}
