import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import type { Access } from './use-access.ts';

interface Props {
  access: Access;
  ask(): void;
}

/**
 * The question for access to pages, which Firefox leaves to the reader; first on the page while it is
 * missing. When it was given, that is said in its place, for those who do not see the box go.
 */
export function AccessRequest({ access, ask }: Props) {
  const [wasMissing, setWasMissing] = useState(false);
  const isMissing = access === 'missing' || access === 'refused';
  useEffect(() => {
    if (isMissing) setWasMissing(true);
  }, [isMissing]);
  return (
    <div class={wasMissing || isMissing ? 'access' : undefined}>
      <div role="status">
        {access === 'missing' && <p>{t('welcome.accessMissing')}</p>}
        {access === 'refused' && <p>{t('welcome.accessRefused')}</p>}
        {access === 'given' && wasMissing && <p>{t('welcome.accessGiven')}</p>}
      </div>
      {isMissing && (
        <>
          <p>{t('welcome.accessReason')}</p>
          <button type="button" class="primary ask" onClick={ask}>
            {t('welcome.accessAsk')}
          </button>
        </>
      )}
    </div>
  );
}
