import type { CorpusView, LocalText } from '../lib/messages/views.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { text } from './text.ts';
import { Words } from './Words.tsx';

function Entry({ name, words }: { name: string; words: LocalText }) {
  return (
    <>
      <dt>{name}</dt>
      <dd lang={words.language} dir="auto">
        {words.text}
      </dd>
    </>
  );
}

/** Which corpus speaks, in which version, with what it covers and leaves out one click away. */
export function CorpusLine({ corpus }: { corpus: CorpusView }) {
  const { title, version, coverage, publisher, corrections } = corpus;
  return (
    <details class="corpus">
      <summary>
        <span class="corpus-title" lang={title.language} dir="auto">
          {text.corpusVersion(title.text, version)}
        </span>
        <span class="coverage">{text.coverage}</span>
      </summary>
      <dl>
        <Entry name={text.coverageIncluded} words={coverage.included} />
        <Entry name={text.coverageExcluded} words={coverage.excluded} />
        <Entry name={text.coverageMissing} words={coverage.missingVoices} />
        <dt>{text.corrections}</dt>
        <dd lang={corrections.text.language} dir="auto">
          <OutsideLink address={corrections.url}>{corrections.text.text}</OutsideLink>
        </dd>
      </dl>
      <p>
        {text.corpusSize(corpus.statements, corpus.disputes)}. {text.publishedBy}{' '}
        <Words words={publisher} />.
      </p>
    </details>
  );
}
