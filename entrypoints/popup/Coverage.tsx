import { Fragment } from 'preact';
import { sayCoveredYears } from '../../components/covered-years.ts';
import { rich } from '../../components/rich-text.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import { joinParts, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { CorpusView, LocalText } from '../../lib/messages/views.ts';

const askSubjects = async () => (await sendToBackground('getSubjects', {})).corpora;

function Subjects({ of: subjects }: { of: readonly LocalText[] }) {
  const names = subjects.map((words, at) => (
    <Fragment key={words.text}>
      {at > 0 && t('interface.separator')}
      <Words words={words} />
    </Fragment>
  ));
  return <span class="subjects">{rich('popup.about', { subjects: names })}</span>;
}

/** What the reader's corpora do cover, for a page on which nothing of it stands. */
export function Coverage({ corpora }: { corpora: readonly CorpusView[] }) {
  const [{ value: told }] = useAnswer(askSubjects);
  if (corpora.length === 0) return null;
  return (
    <section class="covers">
      <h3>{t('popup.covered')}</h3>
      <ul>
        {corpora.map((corpus) => {
          const subjects = told?.find(({ id }) => id === corpus.id)?.subjects ?? [];
          const years = sayCoveredYears(corpus);
          return (
            <li key={corpus.id}>
              <b>
                <Words words={corpus.title} />
              </b>
              {years && <span class="years">{joinParts(['', years])}</span>}
              {subjects.length > 0 && <Subjects of={subjects} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
