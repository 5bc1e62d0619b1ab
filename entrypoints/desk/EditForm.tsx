import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/texts.ts';

interface Props {
  /** @returns whether it is saved; then the form closes */
  save(): Promise<boolean>;
  close(): void;
  children: ComponentChildren;
}

/** Fields of something that is changed in its place, to be kept or left as it is. */
export function EditForm({ save, close, children }: Props) {
  return (
    <form
      class="edit"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await save()) close();
      }}
    >
      {children}
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
