import { useCallback, useMemo, useState } from 'preact/hooks';
import { MarkedNamesChoice } from '../../components/MarkedNamesChoice.tsx';
import { MarkingChoice } from '../../components/MarkingChoice.tsx';
import { ListContext } from '../../components/mention-list/list-context.ts';
import { Switch } from '../../components/mention-list/Switch.tsx';
import { PlaceOpener } from '../../components/place-opener.ts';
import type { PageSentence } from '../../components/questions/page-questions.ts';
import { rich } from '../../components/rich-text.tsx';
import { SearchResults } from '../../components/search/SearchResults.tsx';
import { useSearch } from '../../components/search/use-search.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useFollowed } from '../../components/use-followed.ts';
import { storeChange, useSettings } from '../../components/use-settings.ts';
import { useSubscriptions } from '../../components/use-subscriptions.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { StatusView } from '../../lib/messages/views.ts';
import { openPanel } from '../../lib/panel/open-panel.ts';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';
import {
  type MarkedNames,
  type Marking,
  switchEntities,
  switchSite,
} from '../../lib/settings/settings.ts';
import { ChangedQuotations } from './ChangedQuotations.tsx';
import { explainPage } from './explain-page.ts';
import { FollowedList } from './FollowedList.tsx';
import { leavePopup } from './leave-popup.ts';
import { PageFound } from './PageFound.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { Problems } from './Problems.tsx';
import { ReadOnce } from './ReadOnce.tsx';
import { ReadPdf } from './ReadPdf.tsx';
import { Reason } from './Reason.tsx';
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

const chooseMarking = (marking: Marking) =>
  void storeChange((settings) => ({ ...settings, marking }));
const chooseNames = (markedNames: MarkedNames) =>
  void storeChange((settings) => ({ ...settings, markedNames }));
const markEntity = (keys: readonly string[], isOn: boolean) =>
  void storeChange((settings) => switchEntities(settings, keys, isOn));

/** The popup: what the page of a tab names, and what is on record about it. */
export function Popup({ tab }: { tab: number }) {
  const [page, askPage] = usePage(tab);
  const [status] = useAnswer(askStatus);
  const settings = useSettings();
  const followed = useFollowed();
  const { value: subscriptions } = useSubscriptions();
  // Another version is another answer to what is new.
  const versions = subscriptions?.map(({ corpus, version }) => `${corpus} ${version}`).join('\n');
  const facts = useMemo(() => ({ tab, followed }), [tab, followed]);
  /** What the reader has switched here; the page's own answer stands until then. */
  const [switched, setSwitched] = useState<boolean | null>(null);
  const reveal = useCallback(
    async ({ frame, id }: PageSentence) => {
      await sendToBackground('goToMention', { tab, frame, id });
      leavePopup();
    },
    [tab],
  );

  const open = useCallback((place: PanelPlace) => void openPanel(place, tab), [tab]);
  const search = useSearch(open);
  const isSearching = search.query.trim() !== '';

  const frames = page.phase === 'answered' ? page.frames : null;
  const top = frames?.find(({ isTop }) => isTop);
  const isSiteOn = switched ?? top?.isOn ?? true;
  const reason = explain(page, isSiteOn);
  const isReadOnce = reason === 'siteOff' && top?.isReadOnce === true;
  const corpora = status.value?.corpora ?? [];
  const change = async (isOn: boolean) => {
    setSwitched(isOn);
    await storeChange((settings) => switchSite(settings, top?.host ?? '', isOn));
    askPage(false);
  };

  return (
    <ListContext.Provider value={facts}>
      <PlaceOpener.Provider value={open}>
        <PopupHeader search={search} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its options leave the focus in the field */}
        <main hidden={!isSearching} tabIndex={0} aria-label={t('find.found')}>
          <SearchResults search={search} corpora={corpora} />
        </main>
        {/* What was open on the page is still open when the search is over. */}
        <main hidden={isSearching}>
          <Problems problems={status.value?.problems ?? []} />
          {top?.host && reason !== 'pdf' && (
            <Switch isOn={isSiteOn} change={change}>
              {rich('popup.siteSwitch', { site: <bdi>{top.host}</bdi> })}
            </Switch>
          )}
          {isReadOnce && <p class="read-once">{t('popup.readOnceDone')}</p>}
          {frames?.some(({ hasNoCards }) => hasNoCards) && (
            <p class="read-once">{t('popup.noCards')}</p>
          )}
          {reason && !isReadOnce && <Reason reason={reason} />}
          {reason === 'siteOff' && frames && !isReadOnce && <ReadOnce read={() => askPage(true)} />}
          {reason === 'pdf' && <ReadPdf tab={tab} />}
          {/* Seldom there, and of the whole page. */}
          {frames && !reason && <ChangedQuotations tab={tab} />}
          {frames && (!reason || isReadOnce) && (
            <PageFound
              frames={frames}
              status={status.value}
              settings={settings}
              mark={isReadOnce ? null : markEntity}
              reveal={isReadOnce ? null : reveal}
            />
          )}
          {frames && (
            <p class="read-once">
              <button
                type="button"
                class="pill"
                onClick={() =>
                  open({ view: 'record', tab, frame: null, question: null, answers: null })
                }
              >
                {t('record.menu')}
              </button>
            </p>
          )}
          <FollowedList key={versions} />
          {settings && frames && !reason && (
            <>
              <MarkedNamesChoice chosen={settings.markedNames} change={chooseNames} />
              <MarkingChoice marking={settings.marking} change={chooseMarking} />
            </>
          )}
        </main>
        <PopupFooter corpora={corpora} subscriptions={subscriptions ?? []} />
      </PlaceOpener.Provider>
    </ListContext.Provider>
  );
}
