import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import { CardTool } from './CardTool.tsx';
import { CardActions } from './card-actions.ts';

/** Leads to the form that records what is selected on the page as an answer to the question shown. */
export function AddStatement({ question }: { question: string }) {
  const { record } = useContext(CardActions);
  if (!record) return null;
  return (
    <CardTool
      kind="add-statement"
      label={t('record.addStatement')}
      onClick={() => record(question, null)}
    >
      <path
        d="M8 3v10M3 8h10"
        fill="none"
        stroke="currentColor"
        stroke-width="1.25"
        stroke-linecap="round"
      />
    </CardTool>
  );
}

/** The same from the line that says that a side is missing. */
export function AddOther({ add }: { add(): void }) {
  return (
    <>
      {' '}
      <button type="button" class="add-other" onClick={add}>
        {t('record.addOther')}
      </button>
    </>
  );
}
