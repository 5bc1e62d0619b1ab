import { t } from '../../lib/i18n/texts.ts';
import { CardTool } from './CardTool.tsx';

interface Props {
  isPinned: boolean;
  pin(isPinned: boolean): void;
}

/** Keeps the card open when the pointer leaves it, until it is pressed again or Escape is. */
export function PinButton({ isPinned, pin }: Props) {
  return (
    <CardTool
      kind="pin"
      label={t('card.pin')}
      aria-pressed={isPinned}
      onClick={() => pin(!isPinned)}
    >
      <path
        d="M5.5 1.75h5M6.5 1.75v5L4 9.25h8L9.5 6.75v-5M8 9.25v5"
        fill={isPinned ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.25"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </CardTool>
  );
}
