import { useId } from 'preact/hooks';
import { formatNumber, plural, t } from '../../lib/i18n/texts.ts';
import { rich } from '../rich-text.tsx';
import { summarise } from '../summarise.ts';
import { Words } from '../Words.tsx';
import { EntityOnRecord } from './EntityOnRecord.tsx';
import type { PageEntity, PlacedMention } from './list-entities.ts';
import { MentionList } from './MentionList.tsx';
import { Switch } from './Switch.tsx';

/** Where the number explains itself it stands alone; its words are then heard only. */
function Count({ count, isExplained }: { count: number; isExplained: boolean }) {
  const words = plural('popup.mentions', count);
  if (isExplained) return <span class="count">{words}</span>;
  return (
    <span class="count">
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}

interface Props {
  entity: PageEntity;
  /** The first row says what the numbers are; the others only count. */
  isFirst: boolean;
  isOpen: boolean;
  /** Whether its mentions are marked. */
  isOn: boolean;
  /** Null where the page has no marks. */
  mark: ((isOn: boolean) => void) | null;
  toggle(): void;
  reveal: ((mention: PlacedMention) => void) | null;
}

/** An entity that the page names: how often, and how much is on record; opened, all of it. */
export function EntityRow({ entity, isFirst, isOpen, isOn, mark, toggle, reveal }: Props) {
  const id = useId();
  const { summary, count, mentions } = entity;
  const { label } = summary;
  return (
    <li class={isOpen ? 'row open' : 'row'}>
      <h3 class="row-head">
        <button
          type="button"
          class="row-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          <span class="label">
            <Words words={label} />
            {!isOn && <span class="tag">{t('popup.entityOff')}</span>}
          </span>
          <Count count={count} isExplained={isFirst} />
          <span class="summary">{summarise(summary)}</span>
        </button>
      </h3>
      <div id={id} class="details" hidden={!isOpen}>
        {isOpen && (
          <>
            {mark && (
              <Switch isOn={isOn} change={mark}>
                {rich('popup.entitySwitch', { name: <Words words={label} /> })}
              </Switch>
            )}
            <MentionList
              title={t('popup.onThisPage')}
              level={4}
              count={count}
              mentions={mentions}
              reveal={reveal}
            />
            <EntityOnRecord entity={summary.key} />
          </>
        )}
      </div>
    </li>
  );
}
