import { useId } from 'preact/hooks';
import { formatNumber } from '../../components/plural.ts';
import { popupText } from '../../components/popup-text.ts';
import { summarise } from '../../components/text.ts';
import { Words } from '../../components/Words.tsx';
import { EntityDetails } from './EntityDetails.tsx';
import type { PageEntity, PlacedMention } from './list-entities.ts';
import { MentionList } from './MentionList.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  entity: PageEntity;
  isOpen: boolean;
  /** Whether its mentions are marked. */
  isOn: boolean;
  mark(isOn: boolean): void;
  toggle(): void;
  reveal(mention: PlacedMention): void;
}

/** An entity that the page names: how often, and how much is on record; opened, all of it. */
export function EntityRow({ entity, isOpen, isOn, mark, toggle, reveal }: Props) {
  const id = useId();
  const { summary, mentions } = entity;
  const { label } = summary;
  return (
    <li class={isOpen ? 'row open' : 'row'}>
      <h2 class="row-head">
        <button
          type="button"
          class="row-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          <span class="label">
            <Words words={label} />
            {!isOn && <span class="tag">{popupText.entityOff}</span>}
          </span>
          <span class="count">
            {formatNumber(mentions.length)}
            <span class="word"> {popupText.mentionWord(mentions.length)}</span>
          </span>
          <span class="summary">{summarise(summary)}</span>
        </button>
      </h2>
      <div id={id} class="details" hidden={!isOpen}>
        {isOpen && (
          <>
            <Switch isOn={isOn} change={mark}>
              {popupText.entitySwitch} <Words words={label} />
            </Switch>
            <MentionList mentions={mentions} reveal={reveal} />
            <EntityDetails entity={summary.key} />
          </>
        )}
      </div>
    </li>
  );
}
