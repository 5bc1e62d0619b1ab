import { useState } from 'preact/hooks';
import { FileButton } from '../../components/FileButton.tsx';
import { formatBytes } from '../../components/format-amount.ts';
import type { TextKey } from '../../lib/i18n/create-texts.ts';
import { t } from '../../lib/i18n/texts.ts';
import { mostPdfBytes } from '../../lib/reading/pdf.ts';
import { mostTextBytes } from '../../lib/reading/read-text.ts';
import type { ReadingErrorCode } from '../../lib/reading/reading-error.ts';
import { PdfOfTab } from './PdfOfTab.tsx';
import type { ReadingSession, ReadingState } from './session.ts';

const problems: Record<
  Exclude<ReadingErrorCode, 'file-too-large'>,
  Exclude<Extract<TextKey, `reading.problems.${string}`>, 'reading.problems.fileTooLarge'>
> = {
  'pdf-password': 'reading.problems.pdfPassword',
  'pdf-broken': 'reading.problems.pdfBroken',
  'pdf-no-text': 'reading.problems.pdfNoText',
  'pdf-not-served': 'reading.problems.pdfNotServed',
  'file-no-text': 'reading.problems.fileNoText',
  'file-empty': 'reading.problems.fileEmpty',
  'file-unreadable': 'reading.problems.fileUnreadable',
};

function say(problem: ReadingErrorCode): string {
  if (problem !== 'file-too-large') return t(problems[problem]);
  const limits = { pdf: formatBytes(mostPdfBytes), text: formatBytes(mostTextBytes) };
  return t('reading.problems.fileTooLarge', limits);
}

interface Props {
  state: Extract<ReadingState, { phase: 'empty' | 'opening' }>;
  session: ReadingSession;
  /** Whether the page stands in a tab and not in the side panel. */
  isInTab: boolean;
}

/** Where a text comes from: pasted, a file, the PDF of a tab. */
export function ChooseText({ state, session, isInTab }: Props) {
  const [text, setText] = useState('');
  const isBusy = state.phase === 'opening';
  const problem = state.phase === 'empty' ? state.problem : null;
  return (
    <>
      <h1>{t('reading.title')}</h1>
      <p>{t('reading.lead')}</p>
      <p class="private">{t('reading.private')}</p>
      {problem && (
        <p class="problem" role="alert">
          {say(problem)}
        </p>
      )}
      <PdfOfTab session={session} isBusy={isBusy} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          session.readPasted(text);
        }}
      >
        <label class="field">
          <span>{t('reading.paste')}</span>
          {/* What is typed here is not to be kept for the next start of the browser. */}
          <textarea
            rows={8}
            dir="auto"
            autoComplete="off"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <p class="actions">
          <button type="submit" class="plain" disabled={isBusy || text.trim() === ''}>
            {t('reading.read')}
          </button>
          <FileButton
            label={t('reading.open')}
            accept=".pdf,.txt,.md,application/pdf,text/plain"
            isDisabled={isBusy}
            open={(chosen) => void session.readFile(chosen)}
          />
        </p>
        <p class="hint">{t('reading.kinds')}</p>
      </form>
      {!isInTab && (
        <p class="links">
          <a href="/reading.html" target="_blank" rel="noopener">
            {t('reading.inTab')}
          </a>
          <a href="/sidepanel.html">{t('reading.toPanel')}</a>
        </p>
      )}
    </>
  );
}
