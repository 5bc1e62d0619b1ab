import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice.tsx';
import { sayProblem, toProblem } from '../../../components/say-error.ts';
import { TextField } from '../../../components/TextField.tsx';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { AboutField } from './AboutField.tsx';
import type { PageTab } from './find-tab.ts';
import { NameField } from './NameField.tsx';
import type { ProposedStatement } from './proposed.ts';
import { QuestionField } from './QuestionField.tsx';
import { SourceFields } from './SourceFields.tsx';
import { type AskedFor, type FormState, toForm, toStatement } from './to-statement.ts';

const speeches = ['direct', 'reported', 'narrated'] as const;

/** Today where the reader is, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

interface Props {
  proposed: ProposedStatement;
  asked: AskedFor;
  page: PageTab;
  saveWords: string;
  onSaved(saved: { id: string; key: string; question: string | null }): void;
  /** Beside the button that saves. */
  children?: ComponentChild;
}

/** A statement to be recorded, all filled in; one click saves it. */
export function RecordForm({ proposed, asked, page, saveWords, onSaved, children }: Props) {
  const { tab, isIncognito } = page;
  const [form, setForm] = useState(() => toForm(proposed, asked));
  const [isAllowed, setAllowed] = useState(!isIncognito);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const [seen] = useState(today);
  const { quotes, source, speakerWords, questions, newNames } = proposed;
  const change = (changed: Partial<FormState>) => setForm((last) => ({ ...last, ...changed }));
  // The first thing that a reader decides; all else is filled in.
  useEffect(() => {
    const form = element.current;
    const first =
      form?.querySelector<HTMLElement>('[aria-pressed]') ?? form?.querySelector('select');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }, []);
  const save = async () => {
    if (isSaving || !isAllowed) return;
    const statement = toStatement(proposed, form, seen);
    if (statement.question && !statement.stance) {
      setProblem(t('record.needsStance'));
      return;
    }
    setSaving(true);
    setProblem(null);
    try {
      const from = { tab, isAsked: isIncognito && isAllowed };
      onSaved(await sendToBackground('recordStatement', { statement, replaces: null, from }));
    } catch (error) {
      setProblem(t('record.failed', { reason: sayProblem(toProblem(error)) }));
    }
    setSaving(false);
  };
  return (
    <form
      ref={element}
      class="record"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      {quotes.map(({ exact, prefix, suffix, language }) => (
        <blockquote
          key={exact}
          class="asked"
          dir="auto"
          lang={language || source.language || undefined}
        >
          <span class="near">{prefix}</span>
          {exact}
          <span class="near">{suffix}</span>
        </blockquote>
      ))}
      {proposed.page !== null && (
        <p class="hint">{t('reading.pageNumber', { page: proposed.page })}</p>
      )}
      {quotes.some(({ isUnique }) => !isUnique) && <p class="hint">{t('record.notUnique')}</p>}
      <NameField
        label={t('record.speaker')}
        value={form.speaker}
        hint={speakerWords && t('record.pageSays', { words: speakerWords })}
        change={(speaker) => change({ speaker })}
      />
      <QuestionField questions={questions} form={form} change={change} />
      <AboutField value={form.about} others={newNames} change={(about) => change({ about })} />
      <div class="pair">
        <Choice
          name={t('record.speech')}
          values={speeches}
          chosen={form.speech}
          say={(speech) => t(`speech.${speech}`)}
          choose={(speech) => change({ speech })}
        />
        <TextField
          isPlain
          label={t('record.said')}
          placeholder="2016-06-09"
          value={form.said}
          change={(said) => change({ said })}
        />
      </div>
      <label class="field">
        <span>{t('record.claim')}</span>
        <textarea
          rows={2}
          dir="auto"
          value={form.claim}
          onInput={({ currentTarget }) => change({ claim: currentTarget.value })}
        />
      </label>
      <SourceFields source={source} seen={seen} form={form} change={change} />
      <label class="tick">
        <input
          type="checkbox"
          checked={form.isPrivate}
          onChange={({ currentTarget }) => change({ isPrivate: currentTarget.checked })}
        />
        {t('record.isPrivate')}
      </label>
      {isIncognito && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isAllowed}
            onChange={({ currentTarget }) => setAllowed(currentTarget.checked)}
          />
          {t('record.incognito')}
        </label>
      )}
      {problem && (
        <p class="failure" role="alert">
          {problem}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="primary" disabled={!isAllowed || isSaving}>
          {saveWords}
        </button>
        {children}
      </p>
    </form>
  );
}
