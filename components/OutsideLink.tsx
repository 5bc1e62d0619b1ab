import type { ComponentChildren } from 'preact';
import { t } from '../lib/i18n/texts.ts';
import { toWebAddress } from './web-address.ts';

interface Props {
  /** Plain text is shown when this is not an http or https address. */
  address: string | null;
  title?: string | undefined;
  children: ComponentChildren;
}

/** A link out of the extension: it tells the other site nothing of where the reader came from. */
export function OutsideLink({ address, title, children }: Props) {
  const href = toWebAddress(address);
  if (!href) return <span title={title}>{children}</span>;
  return (
    <a href={href} title={title} target="_blank" rel="noreferrer noopener">
      {children}
      <span class="unseen"> ({t('source.opensInNewTab')})</span>
    </a>
  );
}
