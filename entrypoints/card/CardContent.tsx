import { useState } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { DisputeSides } from '../../components/DisputeSides.tsx';
import { EntityHeader } from '../../components/EntityHeader.tsx';
import { StatementList } from '../../components/StatementList.tsx';
import { text } from '../../components/text.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { CardFooter } from './CardFooter.tsx';
import { type CardPage, makePages } from './card-pages.ts';

function Page({ page }: { page: CardPage | undefined }) {
  if (!page) return <p class="message">{text.nothingOnRecord}</p>;
  if (page.kind === 'statements') {
    return (
      <>
        <h2 class="question">{page.title}</h2>
        <div class="only">
          <StatementList statements={page.statements} />
        </div>
      </>
    );
  }
  const { question } = page.dispute;
  return (
    <>
      <h2 class="question" lang={question.language} dir="auto">
        {question.text}
      </h2>
      <DisputeSides dispute={page.dispute} level={3} />
    </>
  );
}

/** What is on record about one entity, a question at a time. */
export function CardContent({ view }: { view: EntityView }) {
  const [index, setIndex] = useState(0);
  const pages = makePages(view);
  const page = pages[index];
  return (
    <>
      <header>
        <EntityHeader entity={view.entity} level={1} />
        <span class="place" aria-live="polite">
          {page?.kind === 'dispute' && <span class="tag">{page.place}</span>}
        </span>
      </header>
      {/* A new key for each page, so that it is read from its top. */}
      <div class="record" key={index}>
        <Page page={page} />
        <CorpusLine corpus={view.corpus} />
      </div>
      {page && <CardFooter view={view} page={index} pageCount={pages.length} turnTo={setIndex} />}
    </>
  );
}
