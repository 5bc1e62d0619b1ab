import { useState } from 'preact/hooks';
import { rich } from '../../components/rich-text.tsx';
import { t } from '../../lib/i18n/texts.ts';
import {
  askForSite,
  fetchPdf,
  nameOfPdf,
  type PdfPlace,
  placeOfPdf,
  releaseSite,
} from './fetch-pdf.ts';
import type { ReadingSession } from './session.ts';

/** Why the file itself is asked for. */
function Reason({ place }: { place: Exclude<PdfPlace, { kind: 'site' }> }) {
  if (place.kind === 'disk') return <p>{t('reading.onDisk')}</p>;
  if (place.kind === 'other') return <p>{t('reading.noPlace')}</p>;
  return <p>{rich('reading.unsafe', { site: <bdi>{place.host}</bdi> })}</p>;
}

interface Props {
  session: ReadingSession;
  isBusy: boolean;
}

/** The PDF that the reader came from (`?pdf=`): how it can be read here. */
export function PdfOfTab({ session, isBusy }: Props) {
  const [isRefused, setIsRefused] = useState(false);
  const place = placeOfPdf(new URLSearchParams(location.search).get('pdf'));
  if (!place) return null;
  if (place.kind !== 'site') {
    return (
      <section class="of-tab">
        <Reason place={place} />
      </section>
    );
  }
  const { url, host } = place;
  const read = async () => {
    // The browser asks the reader in the very click only.
    const { isGiven, wasGiven } = await askForSite(url);
    setIsRefused(!isGiven);
    if (!isGiven) return;
    await session.readPdf({ name: nameOfPdf(url), address: url }, async (signal) => {
      try {
        return await fetchPdf(url, signal);
      } finally {
        if (!wasGiven) await releaseSite(url);
      }
    });
  };
  return (
    <section class="of-tab">
      <p>{rich('reading.fromSite', { site: <bdi>{host}</bdi> })}</p>
      <p class="actions">
        <button type="button" class="plain" disabled={isBusy} onClick={() => void read()}>
          {rich('reading.fetch', { site: <bdi>{host}</bdi> })}
        </button>
      </p>
      {isRefused && <p role="status">{t('reading.notAllowed')}</p>}
    </section>
  );
}
