import { useCallback, useState } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { popupText } from '../../components/popup-text.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground, sendToFrames } from '../../lib/messages/send.ts';
import type { StatusView } from '../../lib/messages/views.ts';
import { switchSite } from '../../lib/settings/settings.ts';
import { changeSettings } from '../../lib/settings/settings-storage.ts';
import { EntityList } from './EntityList.tsx';
import { explainPage } from './explain-page.ts';
import type { PlacedMention } from './list-entities.ts';
import { Problems } from './Problems.tsx';
import { Reason } from './Reason.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { type PageState, usePage } from './use-page.ts';

/** No status is a problem too, and is said like one. */
async function askStatus(): Promise<StatusView> {
  try {
    return await sendToBackground('getStatus', {});
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { corpora: [], problems: [{ code: 'no-status', text: words }] };
  }
}

const unknownTab = { url: undefined, isLoading: false, isFileAllowed: null, isSiteAllowed: null };

function explain(page: PageState, isSiteOn: boolean) {
  if (page.phase === 'asking') return null;
  if (page.phase === 'silent') return explainPage({ ...page.tab, contentType: null, isSiteOn });
  const contentType = page.frames.find(({ isTop }) => isTop)?.contentType ?? null;
  return explainPage({ ...unknownTab, contentType, isSiteOn });
}

/** The popup: what the page of a tab names, and what is on record about it. */
export function Popup({ tab }: { tab: number }) {
  const [page, askPage] = usePage(tab);
  const [status] = useAnswer(askStatus);
  /** What the reader has switched here; the page's own answer stands until then. */
  const [switched, setSwitched] = useState<boolean | null>(null);
  const reveal = useCallback(
    ({ frame, id }: PlacedMention) => void sendToFrames(tab, 'revealMention', { frame, id }),
    [tab],
  );

  const frames = page.phase === 'answered' ? page.frames : null;
  const top = frames?.find(({ isTop }) => isTop);
  const isSiteOn = switched ?? top?.isOn ?? true;
  const reason = explain(page, isSiteOn);
  const corpora = status.value?.corpora ?? [];
  const change = async (isOn: boolean) => {
    setSwitched(isOn);
    const area = browser.storage.local;
    await changeSettings(area, (settings) => switchSite(settings, top?.host ?? '', isOn));
    askPage();
  };

  return (
    <>
      <header>
        <h1>{popupText.name}</h1>
      </header>
      <main>
        <Problems problems={status.value?.problems ?? []} />
        {top?.host && reason !== 'pdf' && (
          <SiteSwitch host={top.host} isOn={isSiteOn} change={change} />
        )}
        {reason && <Reason reason={reason} />}
        {frames && !reason && (
          <EntityList frames={frames} reveal={reveal} hasCorpora={corpora.length > 0} />
        )}
      </main>
      <footer>
        {corpora.map((corpus) => (
          <CorpusLine key={corpus.id} corpus={corpus} />
        ))}
      </footer>
    </>
  );
}
