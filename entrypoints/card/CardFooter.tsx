import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/texts.ts';

interface TurnProps {
  name: string;
  sign: string;
  /** Null at the end: the button stays, so that the keyboard's place is not lost. */
  onTurn: (() => void) | null;
}

function Turn({ name, sign, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      class="turn"
      aria-label={name}
      title={name}
      aria-disabled={onTurn === null}
      onClick={() => onTurn?.()}
    >
      <span class="sign">{sign}</span>
    </button>
  );
}

interface Props {
  page: number;
  pageCount: number;
  turnTo(page: number): void;
  /** The order's rule, and after the turning what else there is to do. */
  rule: ComponentChildren;
  children: ComponentChildren;
}

/** By what rule the questions are ordered, the way to the next one, and to all of them. */
export function CardFooter({ page, pageCount, turnTo, rule, children }: Props) {
  return (
    <footer>
      {rule}
      <nav aria-label={t('card.questions')}>
        {pageCount > 1 && (
          <>
            <Turn
              name={t('card.previous')}
              sign="‹"
              onTurn={page > 0 ? () => turnTo(page - 1) : null}
            />
            <Turn
              name={t('card.next')}
              sign="›"
              onTurn={page < pageCount - 1 ? () => turnTo(page + 1) : null}
            />
          </>
        )}
        {children}
      </nav>
    </footer>
  );
}
