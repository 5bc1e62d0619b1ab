import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { rich, richList } from '../../components/rich-text.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { useFollowed } from '../../components/use-followed.ts';
import { Words } from '../../components/Words.tsx';
import { joinParts, plural, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { ChangeCountsView } from '../../lib/messages/sync-views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';
import type { Followed } from '../../lib/settings/followed.ts';

const countAll = (counts: ChangeCountsView) =>
  counts.statementsAdded +
  counts.statementsChanged +
  counts.statementsWithdrawn +
  counts.statementsGone;

/** "Version 3: 1 new statement, 2 changed statements, on 1 question". */
function sayChanges(counts: ChangeCountsView): string {
  const { version, statementsAdded, statementsChanged, statementsWithdrawn } = counts;
  const { statementsGone, disputesTouched } = counts;
  const changes: string[] = [];
  if (statementsAdded > 0) changes.push(plural('options.statementsAdded', statementsAdded));
  if (statementsChanged > 0) changes.push(plural('options.statementsChanged', statementsChanged));
  if (statementsWithdrawn > 0)
    changes.push(plural('statement.withdrawnCount', statementsWithdrawn));
  if (statementsGone > 0) changes.push(plural('options.statementsGone', statementsGone));
  if (changes.length === 0) return t('options.changedNothing', { version });
  if (disputesTouched > 0) changes.push(plural('options.onQuestions', disputesTouched));
  return t('options.changes', { version, changes: joinParts(changes) });
}

/** Which of the questions that changed the reader follows, as far as the list of changes goes. */
function FollowedQuestions({ corpus, followed }: { corpus: string; followed: Followed[] }) {
  const ask = useCallback(() => sendToBackground('getChanges', { corpus }), [corpus]);
  const [{ value }] = useAnswer(ask);
  const touched = new Set(value?.changes?.statements.flatMap(({ disputes }) => disputes));
  const own = followed.filter(({ key }) => touched.has(key));
  if (own.length === 0) return null;
  const questions = richList(
    own.map(({ key, label }) => (
      <a key={key} href={`/sidepanel.html${formatPlace({ view: 'dispute', key })}`}>
        <Words words={label} />
      </a>
    )),
  );
  return <p class="hint">{rich('options.followedChanged', { questions })}</p>;
}

function Changes({ corpus, count }: { corpus: string; count: number }) {
  const ask = useCallback(() => sendToBackground('getChanges', { corpus }), [corpus]);
  const [answer, retry] = useAnswer(ask);
  if (answer.phase === 'failed') {
    return <Failure words={t('options.changesFailed')} retry={retry} />;
  }
  const statements = answer.value?.changes?.statements;
  const more = statements ? count - statements.length : 0;
  return (
    <>
      <ul class="changes">
        {statements?.map(({ key, kind, claim, reason }) => (
          <li key={key}>
            <span class="tag">{t(`options.changeKinds.${kind}`)}</span>{' '}
            {claim && <Words words={claim} />}
            {reason && (
              <p class="hint">
                <Words words={reason} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{plural('options.moreChanges', more)}</p>}
    </>
  );
}

/** What the last version brought: counts, what of it is followed, and the statements one click away. */
export function ChangesList({ corpus, counts }: { corpus: string; counts: ChangeCountsView }) {
  const [isOpen, setIsOpen] = useState(false);
  const followed = (useFollowed() ?? []).filter(
    ({ view, key }) => view === 'dispute' && key.startsWith(`${corpus}#`),
  );
  return (
    <>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{sayChanges(counts)}</summary>
        {isOpen && <Changes corpus={corpus} key={counts.version} count={countAll(counts)} />}
      </details>
      {followed.length > 0 && (
        <FollowedQuestions corpus={corpus} key={counts.version} followed={followed} />
      )}
    </>
  );
}
