import { text } from '../../components/text.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { explainOrder } from './card-pages.ts';

function Order({ view }: { view: EntityView }) {
  const { rule, reason } = explainOrder(view);
  if (!reason) return <p class="rule">{text.sentence(rule)}</p>;
  return (
    <details class="rule">
      <summary>
        {text.sentence(rule)} <span class="why">{text.why}</span>
      </summary>
      <p>{reason}</p>
      {view.matchedWords.length > 0 && (
        <ul class="matched">
          {view.matchedWords.map((word) => (
            <li key={word} class="tag" dir="auto">
              {word}
            </li>
          ))}
        </ul>
      )}
      <p>{text.sentence(text.earlierSideFirst)}</p>
    </details>
  );
}

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
  view: EntityView;
  page: number;
  pageCount: number;
  turnTo(page: number): void;
}

/** By what rule the questions are ordered, and the way to the next one. */
export function CardFooter({ view, page, pageCount, turnTo }: Props) {
  return (
    <footer>
      <Order view={view} />
      {pageCount > 1 && (
        <nav aria-label={text.questions}>
          <Turn name={text.previous} sign="‹" onTurn={page > 0 ? () => turnTo(page - 1) : null} />
          <Turn
            name={text.next}
            sign="›"
            onTurn={page < pageCount - 1 ? () => turnTo(page + 1) : null}
          />
        </nav>
      )}
    </footer>
  );
}
