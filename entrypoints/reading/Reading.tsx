import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ListContext } from '../../components/mention-list/list-context.ts';
import { PlaceOpener } from '../../components/place-opener.ts';
import { nothingListed } from '../../lib/annotate/nothing-listed.ts';
import type { FrameList } from '../../lib/messages/messages.ts';
import { findOwnTab, openPanel } from '../../lib/panel/open-panel.ts';
import { annotateText, type TextAnnotation } from './annotate-text.ts';
import { ChooseText } from './ChooseText.tsx';
import { MentionBar } from './MentionBar.tsx';
import { Progress } from './Progress.tsx';
import { pdfFiles } from './pdf-files.ts';
import type { ReadDocument } from './record-text.ts';
import { createReadingSession, type ReadingState } from './session.ts';
import { TextPages } from './TextPages.tsx';

/** Of a text that is still being read. */
const notListed: FrameList = { ...nothingListed, reading: 'going' };

/** A text of the reader's own, marked as a web page is; in the side panel or in a tab. */
export function Reading() {
  const [state, setState] = useState<ReadingState>({ phase: 'empty', problem: null });
  const [found, setFound] = useState(notListed);
  /** Null in the side panel; undefined until that is known. */
  const [tab, setTab] = useState<number | null>();
  const facts = useMemo(() => ({ tab: tab ?? null, followed: null }), [tab]);
  const session = useMemo(() => createReadingSession(pdfFiles, setState), []);
  const root = useRef<HTMLDivElement>(null);
  const annotation = useRef<TextAnnotation | null>(null);
  useEffect(() => {
    void findOwnTab().then(setTab);
  }, []);

  const hasText = 'pages' in state;
  const document = useRef<ReadDocument>({ name: null, address: null });
  if (hasText) document.current = { name: state.name, address: state.address };
  useEffect(() => {
    if (!hasText || !root.current) return;
    const controller = new AbortController();
    annotation.current = annotateText(
      root.current,
      setFound,
      () => document.current,
      controller.signal,
    );
    return () => {
      controller.abort();
      annotation.current = null;
      setFound(notListed);
    };
  }, [hasText]);

  return (
    <main
      class={hasText ? 'with-text' : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void session.readFile(file);
      }}
    >
      {hasText ? (
        <PlaceOpener.Provider value={(place) => void openPanel(place, facts.tab)}>
          <ListContext.Provider value={facts}>
            <MentionBar
              name={state.name}
              found={found}
              isWhole={state.phase === 'whole'}
              step={(way) => void annotation.current?.step(way)}
              goTo={(id) => void annotation.current?.goTo(id)}
              close={() => session.close()}
            />
            <div ref={root} class="text" lang="">
              <TextPages pages={state.pages} />
            </div>
          </ListContext.Provider>
        </PlaceOpener.Provider>
      ) : (
        <ChooseText state={state} session={session} isInTab={tab !== null} />
      )}
      <Progress state={state} stop={() => session.stop()} goOn={() => void session.goOn()} />
    </main>
  );
}
