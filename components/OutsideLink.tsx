import type { ComponentChildren } from 'preact';
import { language, t } from '../lib/i18n/texts.ts';
import type { LocalText } from '../lib/messages/views.ts';
import { toWebAddress } from './web-address.ts';

interface Props {
  /** Plain text is shown when this is not an http or https address. */
  address: string | null;
  /** A corpus's words, whose language the link gets. */
  title?: LocalText | null;
  children: ComponentChildren;
}

/** A link out of the extension: it tells the other site nothing of where the reader came from. */
export function OutsideLink({ address, title, children }: Props) {
  const href = toWebAddress(address);
  const named = title ? { title: title.text, lang: title.language } : {};
  if (!href) return <span {...named}>{children}</span>;
  return (
    <a href={href} {...named} target="_blank" rel="noreferrer noopener">
      {children}
      <span class="unseen" lang={language}>
        {' '}
        ({t('source.opensInNewTab')})
      </span>
    </a>
  );
}
