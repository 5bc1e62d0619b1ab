import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import { SharedWords } from './SharedWords.tsx';
import type { Shareable } from './shared-question.ts';

interface Props {
  details: Shareable;
  /** Not all of its statements are here yet, so that nobody can tell which one leads its side. */
  isWaiting: boolean;
}

/** A question with a voice from each side, ready to paste; one click away. */
export function ShareMenu({ details, isWaiting }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="tool share" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('share.open')}</summary>
      {isOpen && (isWaiting ? <p>{t('card.loading')}</p> : <SharedWords details={details} />)}
    </details>
  );
}
