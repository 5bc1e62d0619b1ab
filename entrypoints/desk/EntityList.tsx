import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import type { OwnEntityView } from '../../lib/desk/own-views.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { FindField } from './FindField.tsx';
import { Mergeable } from './Mergeable.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  /** Another one asks anew. */
  turn: number;
  act: Act;
}

/** The names of the collection: changed in their place, and made one where they are the same. */
export function EntityList({ turn, act }: Props) {
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after each change
  const ask = useCallback(() => sendToBackground('listOwnEntities', { query }), [query, turn]);
  const [{ phase, value }, again] = useAnswer(ask);
  return (
    <section>
      <div class="tools">
        <FindField find={setQuery} />
      </div>
      {phase === 'failed' && <Failure words={t('desk.failed')} retry={again} />}
      {value && (
        <Mergeable
          items={value.entities}
          nameOf={({ label }) => label.text}
          merge={(keep, ids) =>
            act(t('desk.saved'), () => sendToBackground('mergeOwnEntities', { keep, ids }))
          }
          show={({ label, uses, isElsewhere }) => (
            <>
              <Words words={label} />{' '}
              <span class="hint">
                {t('desk.uses', { count: uses })}
                {isElsewhere && ` · ${t('desk.elsewhere')}`}
              </span>
            </>
          )}
          edit={(entity, close) => <EditEntity {...{ entity, act, close }} />}
        />
      )}
    </section>
  );
}

function EditEntity({ entity, act, close }: { entity: OwnEntityView; act: Act; close(): void }) {
  const [label, setLabel] = useState(entity.label.text);
  const [names, setNames] = useState(entity.names.join('\n'));
  const save = async () => {
    const { id, kind } = entity;
    const given = { names: names.split('\n'), language: entity.label.language };
    const edit = { id, kind, label, ...given };
    if (await act(t('desk.saved'), () => sendToBackground('editOwnEntity', edit))) close();
  };
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField name={t('desk.label')} value={label} change={setLabel} />
      <label class="field">
        {t('desk.otherNames')}
        <textarea
          rows={3}
          dir="auto"
          value={names}
          onInput={({ currentTarget }) => setNames(currentTarget.value)}
        />
      </label>
      <p class="row">
        <button type="submit" class="primary">
          {t('desk.keep')}
        </button>
        <button type="button" onClick={close}>
          {t('desk.cancel')}
        </button>
      </p>
    </form>
  );
}
