import { TextField } from '../../../components/TextField.tsx';
import { t } from '../../../lib/i18n/texts.ts';
import type { StatedSource } from '../../../lib/messages/recording.ts';
import { NameField } from './NameField.tsx';
import type { FormState } from './to-statement.ts';

interface Props {
  source: StatedSource;
  seen: string;
  form: FormState;
  change(changed: Partial<FormState>): void;
}

/** Where the words stand, as the page says it of itself; closed, since it is seldom wrong. */
export function SourceFields({ source, seen, form, change }: Props) {
  // A date does not break at its hyphens.
  const published = form.published.replaceAll('-', '\u2011');
  const told = [form.publisher?.name, form.title, published].filter(Boolean).join(' · ');
  return (
    <details class="source">
      <summary>
        {t('record.source')}
        <span class="hint" dir="auto">
          {told || source.address}
        </span>
      </summary>
      <TextField
        label={t('record.sourceTitle')}
        value={form.title}
        change={(title) => change({ title })}
      />
      <NameField
        label={t('record.publisher')}
        value={form.publisher}
        change={(publisher) => change({ publisher })}
      />
      <TextField
        label={t('record.author')}
        value={form.author}
        change={(author) => change({ author })}
      />
      <TextField
        isPlain
        label={t('record.published')}
        placeholder="2016-06-09"
        value={form.published}
        change={(published) => change({ published })}
      />
      <p class="hint">
        {source.address && <bdi class="address">{source.address}</bdi>}{' '}
        {t('record.seen', { date: seen })}
      </p>
    </details>
  );
}
