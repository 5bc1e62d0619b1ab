import { useMemo } from 'preact/hooks';
import { Capped } from '../../components/mention-list/Capped.tsx';
import { EntityList } from '../../components/mention-list/EntityList.tsx';
import type { FrameMentions } from '../../components/mention-list/list-entities.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { storeChange, useSettings } from '../../components/use-settings.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { FrameList } from '../../lib/messages/messages.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { switchEntities } from '../../lib/settings/settings.ts';

interface Props {
  /** Of the file; null for pasted text. */
  name: string | null;
  found: FrameList;
  isWhole: boolean;
  step(way: 1 | -1): void;
  goTo(id: number): void;
  close(): void;
}

/** The text as the popup's list knows a frame of a page. */
function toFrame(found: FrameList): FrameMentions {
  const ofPage = {
    request: '',
    isTop: true,
    host: '',
    isOn: true,
    isReadOnce: false,
    contentType: 'text/html',
    language: '',
  };
  return { ...ofPage, frame: 0, ...found };
}

const askCorpora = async () => (await sendToBackground('getStatus', {})).corpora;

/** Of which corpora only the first mentions are counted. */
function CappedFrames({ frames }: { frames: FrameMentions[] }) {
  const [answer] = useAnswer(askCorpora);
  return <Capped frames={frames} corpora={answer.value ?? []} />;
}

const markEntity = (keys: readonly string[], isOn: boolean) =>
  void storeChange((settings) => switchEntities(settings, keys, isOn));

interface ButtonProps {
  name: string;
  isDisabled?: boolean;
  press(): void;
  /** The sign that stands for it. */
  children: string;
}

function BarButton({ name, isDisabled = false, press, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="plain"
      aria-label={name}
      title={name}
      disabled={isDisabled}
      onClick={press}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

/** What the text is called, who is named in it, and the way from mention to mention. */
export function MentionBar({ name, found, isWhole, step, goTo, close }: Props) {
  const settings = useSettings();
  const frames = useMemo(() => [toFrame(found)], [found]);
  const count = found.named.reduce((sum, { count }) => sum + count, 0);
  return (
    <header>
      <div class="bar">
        <h1 title={name ?? undefined}>
          <bdi>{name ?? t('reading.pasted')}</bdi>
        </h1>
        <BarButton name={t('reading.previous')} isDisabled={count === 0} press={() => step(-1)}>
          ↑
        </BarButton>
        <BarButton name={t('reading.next')} isDisabled={count === 0} press={() => step(1)}>
          ↓
        </BarButton>
        <BarButton name={t('reading.close')} press={close}>
          ×
        </BarButton>
      </div>
      {count > 0 && (
        <details class="names">
          <summary>
            {t('reading.names')} <span class="count">{plural('popup.mentions', count)}</span>
          </summary>
          <EntityList
            frames={frames}
            entitiesOff={settings?.entitiesOff ?? []}
            mark={markEntity}
            reveal={({ id }) => goTo(id)}
            empty={<p class="hint">{t('reading.nothing')}</p>}
          />
        </details>
      )}
      {found.capped.length > 0 && <CappedFrames frames={frames} />}
      {count === 0 && isWhole && found.reading !== 'going' && (
        <p class="hint">{t('reading.nothing')}</p>
      )}
    </header>
  );
}
