import { Fragment } from 'preact';
import { t } from '../lib/i18n/texts.ts';
import type { QuotationPart } from '../lib/messages/views.ts';

/** Words that differ, with what they are for those who do not see how they are drawn. */
function Part({ kind, recorded, onPage }: QuotationPart) {
  if (kind === 'same') return recorded;
  return (
    <>
      {recorded !== '' && (
        <del>
          <span class="unseen">{t('quotation.onlyOnRecord')} </span>
          {recorded}
          <span class="unseen">{t('quotation.end')}</span>
        </del>
      )}
      {kind === 'changed' && ' '}
      {onPage !== '' && (
        <ins>
          <span class="unseen">{t('quotation.onlyOnPage')} </span>
          {onPage}
          <span class="unseen">{t('quotation.end')}</span>
        </ins>
      )}
    </>
  );
}

interface Props {
  /** BCP 47. */
  language: string;
  /** All of the quotation, in order. */
  parts: readonly QuotationPart[];
}

/** Which words of a quotation differ on the page: described, and nothing concluded from it. */
export function Differences({ language, parts }: Props) {
  return (
    <>
      <p class="differing" lang={language} dir="auto">
        {parts.map((part, at) => (
          <Fragment key={at}>
            {at > 0 && ' '}
            <Part {...part} />
          </Fragment>
        ))}
      </p>
      <p class="differing-key" aria-hidden="true">
        <del>{t('quotation.onlyOnRecord')}</del> <ins>{t('quotation.onlyOnPage')}</ins>
      </p>
    </>
  );
}
