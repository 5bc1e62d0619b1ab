import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';

/** The offer to read a page whose site is off: its names are listed here, and none is marked. */
export function ReadOnce({ read }: { read(): void }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section class="read-once">
      <p>{t('popup.readOnceOffer')}</p>
      <p>
        <button
          type="button"
          class="pill"
          onClick={() => {
            setIsAsked(true);
            read();
          }}
        >
          {t('popup.readOnce')}
        </button>
      </p>
      {isAsked && (
        <p class="waiting" role="status">
          {t('popup.asking')}
        </p>
      )}
    </section>
  );
}
