import { t } from '../../lib/i18n/texts.ts';

interface Props {
  isPinned: boolean;
  pin(isPinned: boolean): void;
}

/** Keeps the card open when the pointer leaves it, until it is pressed again or Escape is. */
export function PinButton({ isPinned, pin }: Props) {
  return (
    <button
      type="button"
      class="card-tool pin"
      aria-label={t('card.pin')}
      title={t('card.pin')}
      aria-pressed={isPinned}
      onClick={() => pin(!isPinned)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M5.5 1.75h5M6.5 1.75v5L4 9.25h8L9.5 6.75v-5M8 9.25v5"
          fill={isPinned ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.25"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
