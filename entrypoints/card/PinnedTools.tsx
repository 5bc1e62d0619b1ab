import { t } from '../../lib/i18n/texts.ts';
import { CardTool } from './CardTool.tsx';

/** How far a press of an arrow key moves the card, CSS pixels. */
const step = 24;

const ways: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

interface Props {
  isDocked: boolean;
  dock(isDocked: boolean): void;
  /** By how much, CSS pixels. */
  move(right: number, down: number): void;
}

/** Where a card stands that is kept open: a handle that moves it by the arrow keys, and the margin. */
export function PinnedTools({ isDocked, dock, move }: Props) {
  return (
    <>
      <CardTool
        kind="handle"
        label={t('card.move')}
        onKeyDown={(event) => {
          const way = ways[event.key];
          if (!way) return;
          event.preventDefault();
          move(...way);
        }}
      >
        {[4, 8, 12].flatMap((y) =>
          [6, 10].map((x) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" fill="currentColor" />
          )),
        )}
      </CardTool>
      <CardTool
        kind="dock"
        label={t('card.dock')}
        aria-pressed={isDocked}
        onClick={() => dock(!isDocked)}
      >
        <path
          d="M2 2.75h12v10.5H2z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.25"
          stroke-linejoin="round"
        />
        <path class="at-margin" d="M9.5 2.75H14v10.5H9.5z" fill="currentColor" />
      </CardTool>
    </>
  );
}
