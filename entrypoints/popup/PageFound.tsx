import { Capped } from '../../components/mention-list/Capped.tsx';
import { EntityList } from '../../components/mention-list/EntityList.tsx';
import type { FrameMentions } from '../../components/mention-list/list-entities.ts';
import { PageClaims } from '../../components/questions/PageClaims.tsx';
import { PageQuestions } from '../../components/questions/PageQuestions.tsx';
import type { PageSentence } from '../../components/questions/page-questions.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { StatusView } from '../../lib/messages/views.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { FirstScreen } from './FirstScreen.tsx';

interface Props {
  frames: FrameMentions[];
  status: StatusView | null;
  settings: Settings | null;
  /** Null where the page has no marks. */
  mark: ((keys: readonly string[], isOn: boolean) => void) | null;
  /** Null where nothing is done in the page. */
  reveal: ((place: PageSentence) => void) | null;
}

/** What was found on the page: sentences like claims, the questions that fit its sentences, then what it names. */
export function PageFound({ frames, status, settings, mark, reveal }: Props) {
  const top = frames.find(({ isTop }) => isTop);
  const isAnything = frames.some(({ named }) => named.length > 0);
  if (!isAnything && top?.reading === 'failed') {
    return <p class="failure">{t('popup.notCompared')}</p>;
  }
  if (!isAnything && top?.reading === 'going') {
    return (
      <p class="waiting" role="status">
        {t('popup.asking')}
      </p>
    );
  }
  const corpora = status?.corpora ?? [];
  // Until it is known which corpora there are, nothing is said of them.
  const empty = status && (
    <FirstScreen
      corpora={corpora}
      // That something was lost is told, and what is there is compared.
      isCompared={status.problems.every(({ code }) => code === 'database-lost')}
      pageLanguage={top?.language ?? ''}
    />
  );
  return (
    <>
      <PageClaims frames={frames} reveal={reveal} />
      {isAnything && <PageQuestions frames={frames} reveal={reveal} corpora={corpora} />}
      <Capped frames={frames} corpora={corpora} />
      <EntityList
        frames={frames}
        entitiesOff={settings?.entitiesOff ?? []}
        mark={mark}
        reveal={reveal}
        empty={empty}
      />
    </>
  );
}
