import type { ComponentChild } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { Failure } from '../Failure.tsx';
import { useAnswer } from '../use-answer.ts';
import { EntityRow } from './EntityRow.tsx';
import {
  type FrameMentions,
  listEntities,
  listNamed,
  listPlaces,
  type PlacedMention,
} from './list-entities.ts';
import { MentionList } from './MentionList.tsx';

interface Props {
  frames: FrameMentions[];
  /** Keys of the entities that are not marked. */
  entitiesOff: readonly string[];
  /** Null where the page has no marks. */
  mark: ((keys: readonly string[], isOn: boolean) => void) | null;
  /** Null where nothing is done in the page. */
  reveal: ((mention: PlacedMention) => void) | null;
  /** Shown where nothing is listed. */
  empty: ComponentChild;
}

/** Quotations on record that the page repeats, and the entities that it names; one is open at a time. */
export function EntityList({ frames, entitiesOff, mark, reveal, empty }: Props) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const quotations = useMemo(() => listPlaces(frames, 'quotation'), [frames]);
  // Frames often answer with other mentions of the same entities: those need no new summaries.
  const keys = useMemo(() => listNamed(frames).sort().join(' '), [frames]);
  const ask = useCallback(async () => {
    if (keys === '') return [];
    const { entities } = await sendToBackground('getSummaries', { keys: keys.split(' ') });
    return entities;
  }, [keys]);
  const [answer, retry] = useAnswer(ask);

  if (answer.phase === 'failed') return <Failure words={t('popup.pageFailed')} retry={retry} />;
  const entities = listEntities(frames, answer.value ?? []);
  const repeated = quotations.count > 0 && (
    <MentionList
      title={plural('popup.quotations', quotations.count)}
      level={2}
      {...quotations}
      reveal={reveal}
    />
  );
  if (entities.length > 0) {
    return (
      <>
        {repeated}
        <section class="names" aria-labelledby="names">
          <h2 id="names">{t('popup.entities')}</h2>
          <ul class="entities">
            {entities.map((entity, index) => {
              const { key, keys } = entity.summary;
              const isOpen = key === openKey;
              return (
                <EntityRow
                  key={key}
                  entity={entity}
                  isFirst={index === 0}
                  isOpen={isOpen}
                  isOn={!keys.every((each) => entitiesOff.includes(each))}
                  mark={mark && ((isOn) => mark(keys, isOn))}
                  toggle={() => setOpenKey(isOpen ? null : key)}
                  reveal={reveal}
                />
              );
            })}
          </ul>
        </section>
      </>
    );
  }
  if (repeated) return repeated;
  if (answer.phase === 'ready') return <>{empty}</>;
  return answer.phase === 'slow' ? <p class="waiting">{t('popup.asking')}</p> : null;
}
