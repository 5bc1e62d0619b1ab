import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Fingerprint } from '../../components/Fingerprint.tsx';
import { formatBytes } from '../../components/format-amount.ts';
import { OutsideLink } from '../../components/OutsideLink.tsx';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { Words } from '../../components/Words.tsx';
import { joinParts, plural, t } from '../../lib/i18n/texts.ts';
import type { PublisherPreview } from '../../lib/messages/sync-views.ts';

function Entry({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface Props {
  preview: PublisherPreview;
  isBusy: boolean;
  agree(): void;
  decline(): void;
}

/** A publisher's corpus before the reader subscribes: who, what, under which key, and how much. */
export function PublisherCard({ preview, isBusy, agree, decline }: Props) {
  const { title, publisher, coverage, licence, quotationBasis, version, thumbprint } = preview;
  const { plainBytes, isSubscribed, refusal } = preview;
  const parts = joinParts([
    plural('options.subjects', preview.entities),
    plural('panel.documents', preview.sources),
    plural('options.questionsAndStatements', preview.disputesAndStatements),
  ]);
  const isFile = preview.address === null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="publisher">
      <h4 ref={heading} tabIndex={-1}>
        <Words words={title} />
      </h4>
      <dl>
        <Entry name={t('corpus.publishedBy')}>
          <OutsideLink address={publisher.url}>
            <Words words={publisher.name} />
          </OutsideLink>
        </Entry>
        <Entry name={t('corpus.included')}>
          <Words words={coverage.included} />
        </Entry>
        <Entry name={t('corpus.excluded')}>
          <Words words={coverage.excluded} />
        </Entry>
        <Entry name={t('corpus.missingVoices')}>
          <Words words={coverage.missingVoices} />
        </Entry>
        <Entry name={t('options.licence')}>{licence}</Entry>
        <Entry name={t('options.quotationBasis')}>
          <Words words={quotationBasis} />
        </Entry>
        <Entry name={t('options.size')}>
          {t('options.sizeOf', { version, parts, size: formatBytes(plainBytes) })}
        </Entry>
        <Entry name={t('options.fingerprint')}>
          <Fingerprint thumbprint={thumbprint} />
          <p class="hint">{t('options.fingerprintHint')}</p>
        </Entry>
      </dl>
      {refusal && (
        <div class="problem" role="alert">
          <ProblemWords problem={refusal} />
        </div>
      )}
      {isSubscribed && !refusal && (
        <p class="hint">{isFile ? t('options.alreadyHere') : t('options.alreadySubscribed')}</p>
      )}
      {refusal && (
        <p class="actions">
          <button type="button" class="plain" onClick={decline}>
            {t('options.notNow')}
          </button>
        </p>
      )}
      {!refusal && (isFile || !isSubscribed) && (
        <p class="actions">
          <button type="button" class="primary" disabled={isBusy} onClick={agree}>
            {isFile ? t('options.importFile') : t('options.subscribe')}
          </button>
          <button type="button" class="plain" disabled={isBusy} onClick={decline}>
            {t('options.notNow')}
          </button>
        </p>
      )}
    </article>
  );
}
