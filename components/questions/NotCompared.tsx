import type { ComponentChildren } from 'preact';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { nameLanguage } from '../name-language.ts';
import { rich, richList } from '../rich-text.tsx';
import { useAnswer } from '../use-answer.ts';
import { Words } from '../Words.tsx';

const askCorpora = async () => (await sendToBackground('getSubjects', {})).corpora;

interface Props {
  /** What the page says that its language is, BCP 47; may be empty or anything else. */
  pageLanguage: string;
  corpora: readonly CorpusView[];
  /** What is said of the corpora that could be compared, if there are any. */
  children?: ComponentChildren;
}

/** Says which corpora have no words in the language of the page: nothing of it can fit them. */
export function NotCompared({ pageLanguage, corpora, children }: Props) {
  const [{ value: told, phase }] = useAnswer(askCorpora);
  const language = nameLanguage(pageLanguage);
  if (!told && phase !== 'failed') return null;
  const own = pageLanguage.toLowerCase().split('-', 1)[0] ?? '';
  const others = corpora.filter(({ id }) => {
    const known = told?.find((each) => each.id === id);
    return language !== null && known !== undefined && !known.languages.includes(own);
  });
  const titles = others.map(({ id, title }) => <Words key={id} words={title} />);
  return (
    <>
      {others.length < Math.max(1, corpora.length) && children}
      {language && others.length > 0 && (
        <p class="none-fits">
          {rich('popup.otherLanguage', {
            language: <bdi>{language}</bdi>,
            corpora: richList(titles),
          })}
        </p>
      )}
    </>
  );
}
