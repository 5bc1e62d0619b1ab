import { t } from '../../lib/i18n/texts.ts';

interface Props {
  start: number;
  length: number;
  total: number;
  go(start: number): void;
}

/** Goes through a long list a page at a time. */
export function Pager({ start, length, total, go }: Props) {
  if (total <= length) return null;
  const to = Math.min(total, start + length);
  return (
    <p class="pager">
      <button type="button" disabled={start === 0} onClick={() => go(Math.max(0, start - length))}>
        {t('desk.previous')}
      </button>
      <span>{t('desk.place', { from: start + 1, to, total })}</span>
      <button type="button" disabled={to >= total} onClick={() => go(start + length)}>
        {t('desk.next')}
      </button>
    </p>
  );
}
