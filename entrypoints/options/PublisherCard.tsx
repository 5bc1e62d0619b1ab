import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatBytes } from '../../components/format-amount.ts';
import { OutsideLink } from '../../components/OutsideLink.tsx';
import { optionsText } from '../../components/options-text.ts';
import { text } from '../../components/text.ts';
import { Words } from '../../components/Words.tsx';
import type { PublisherPreview } from '../../lib/messages/sync-views.ts';
import { Fingerprint } from './Fingerprint.tsx';

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
  const { plainBytes, isSubscribed } = preview;
  const isFile = preview.address === null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="publisher">
      <h4 ref={heading} tabIndex={-1}>
        <Words words={title} />
      </h4>
      <dl>
        <Entry name={text.publishedBy}>
          <OutsideLink address={publisher.url}>
            <Words words={publisher.name} />
          </OutsideLink>
        </Entry>
        <Entry name={text.coverageIncluded}>
          <Words words={coverage.included} />
        </Entry>
        <Entry name={text.coverageExcluded}>
          <Words words={coverage.excluded} />
        </Entry>
        <Entry name={text.coverageMissing}>
          <Words words={coverage.missingVoices} />
        </Entry>
        <Entry name={optionsText.licence}>{licence}</Entry>
        <Entry name={optionsText.quotationBasis}>
          <Words words={quotationBasis} />
        </Entry>
        <Entry name={optionsText.size}>
          {optionsText.sizeOf(version, preview)}; {optionsText.unpacked(formatBytes(plainBytes))}
        </Entry>
        <Entry name={optionsText.fingerprint}>
          <Fingerprint thumbprint={thumbprint} />
          <p class="hint">{optionsText.fingerprintHint}</p>
        </Entry>
      </dl>
      {isSubscribed && (
        <p class="hint">{isFile ? optionsText.alreadyHere : optionsText.alreadySubscribed}</p>
      )}
      {(isFile || !isSubscribed) && (
        <p class="actions">
          <button type="button" class="primary" disabled={isBusy} onClick={agree}>
            {isFile ? optionsText.importFile : optionsText.subscribe}
          </button>
          <button type="button" class="plain" disabled={isBusy} onClick={decline}>
            {optionsText.notNow}
          </button>
        </p>
      )}
    </article>
  );
}
