import { t } from '../../lib/i18n/texts.ts';
import type { ReadingState } from './session.ts';

interface Props {
  state: ReadingState;
  stop(): void;
  goOn(): void;
}

/** How far the reading is, and the way to stop it or to go on. */
export function Progress({ state, stop, goOn }: Props) {
  if (state.phase === 'empty' || state.phase === 'whole') return null;
  if (state.phase === 'opening') {
    return (
      <p class="progress">
        <span role="status">{t('reading.opening')}</span>
        <button type="button" class="plain" onClick={stop}>
          {t('reading.cancel')}
        </button>
      </p>
    );
  }
  const place = { page: state.pages.length, count: state.pageCount };
  if (state.phase === 'paused') {
    return (
      <p class="progress">
        <span role="status">{t('reading.paused', place)}</span>
        <button type="button" class="plain" onClick={goOn}>
          {t('reading.goOn')}
        </button>
      </p>
    );
  }
  const words = t('reading.progress', place);
  return (
    <p class="progress">
      <span>{words}</span>
      <progress aria-label={words} value={place.page} max={place.count} />
      <button type="button" class="plain" onClick={stop}>
        {t('reading.stop')}
      </button>
    </p>
  );
}
