import { useContext } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { EntityPreview } from '../../lib/messages/preview-views.ts';
import { CardActions } from './card-actions.ts';
import { type CardPage, findRest } from './card-pages.ts';

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
  view: EntityPreview;
  pages: CardPage[];
  at: number;
  turnTo(page: number): void;
  why: { id: string; isOpen: boolean; toggle(): void };
}

/** Which question is shown, between the ways to those beside it; the name leads to all of them. */
function Place({ view, pages, at, turnTo }: Omit<Props, 'why'>) {
  const actions = useContext(CardActions);
  const page = pages[at];
  if (page?.kind !== 'dispute') return null;
  const { entity, disputes } = view;
  const { place } = page;
  const count = disputes.length;
  const name = t('card.openEntity', { name: entity.label.text });
  const spoken = count === 1 ? plural('dispute.count', 1) : plural('card.place', count, { place });
  return (
    <nav aria-label={t('card.questions')}>
      {pages.length > 1 && (
        <Turn name={t('card.previous')} sign="‹" onTurn={at > 0 ? () => turnTo(at - 1) : null} />
      )}
      <button
        type="button"
        class="place"
        title={name}
        onClick={() => actions.open({ view: 'entity', key: entity.key })}
      >
        <span aria-hidden="true">{count === 1 ? spoken : t('card.turned', { place, count })}</span>
        <span class="unseen">
          {spoken} ({name})
        </span>
      </button>
      {pages.length > 1 && (
        <Turn
          name={t('card.next')}
          sign="›"
          onTurn={at < pages.length - 1 ? () => turnTo(at + 1) : null}
        />
      )}
    </nav>
  );
}

/** Which question is shown and why, and the way to all that is on record. */
export function CardFooter({ why, ...shown }: Props) {
  const actions = useContext(CardActions);
  const page = shown.pages[shown.at];
  if (!page) return null;
  const { words, name, place } = findRest(page, shown.view);
  return (
    <footer>
      <Place {...shown} />
      <button
        type="button"
        class="why"
        aria-expanded={why.isOpen}
        aria-controls={why.isOpen ? why.id : undefined}
        onClick={why.toggle}
      >
        {t('card.why')}
      </button>
      <button type="button" class="open-all" title={name} onClick={() => actions.open(place)}>
        {words}
        <span class="unseen"> ({name})</span>
      </button>
    </footer>
  );
}
