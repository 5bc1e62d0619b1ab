import { useState } from 'preact/hooks';
import { TextField } from '../../components/TextField.tsx';
import { Words } from '../../components/Words.tsx';
import type { OwnEntityView } from '../../lib/desk/own-views.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { EditForm } from './EditForm.tsx';
import { FoundList } from './FoundList.tsx';
import { Mergeable } from './Mergeable.tsx';

const askEntities = (query: string) => sendToBackground('listOwnEntities', { query });

interface Props {
  /** Another one asks anew. */
  turn: number;
  act: Act;
}

/** The names of the collection: changed in their place, and made one where they are the same. */
export function EntityList({ turn, act }: Props) {
  return (
    <FoundList turn={turn} ask={askEntities}>
      {({ entities }) => (
        <Mergeable
          items={entities}
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
    </FoundList>
  );
}

function EditEntity({ entity, act, close }: { entity: OwnEntityView; act: Act; close(): void }) {
  const [label, setLabel] = useState(entity.label.text);
  const [names, setNames] = useState(entity.names.join('\n'));
  const save = () => {
    const { id, kind } = entity;
    const given = { names: names.split('\n'), language: entity.label.language };
    const edit = { id, kind, label, ...given };
    return act(t('desk.saved'), () => sendToBackground('editOwnEntity', edit));
  };
  return (
    <EditForm save={save} close={close}>
      <TextField label={t('desk.label')} value={label} change={setLabel} />
      <label class="field">
        {t('desk.otherNames')}
        <textarea
          rows={3}
          dir="auto"
          value={names}
          onInput={({ currentTarget }) => setNames(currentTarget.value)}
        />
      </label>
    </EditForm>
  );
}
