import { useContext } from 'preact/hooks';
import { Differences } from '../../components/Differences.tsx';
import { PageChangesBeside } from '../../components/page-changes.tsx';
import { Voice } from '../../components/preview/Voice.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { QuotationView } from '../../lib/messages/views.ts';

/** The words that turn it round, those on record first. */
function Reversed({ quotation }: { quotation: QuotationView }) {
  const { language } = quotation;
  return (
    <ul class="reversed">
      {quotation.reversed.map(({ recorded, onPage }) => (
        <li key={`${recorded}/${onPage}`}>
          <span>{t('quotation.changedOnRecord')}</span>{' '}
          <q lang={language} dir="auto">
            {recorded}
          </q>{' '}
          <span>{t('quotation.changedOnPage')}</span>{' '}
          <q lang={language} dir="auto">
            {onPage}
          </q>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  quotation: QuotationView;
  /** Key of the question that the card opens on below; null where there is none. */
  shown: string | null;
}

/**
 * A quotation on record that the page repeats: who said it, when and where it is on record, and
 * which words differ. Where they turn it round, that comes first; words that do not differ stand on
 * the page.
 */
export function QuotationRecord({ quotation, shown }: Props) {
  const { isExact, isElsewhere, reversed, statement, corpus, disputes } = quotation;
  const title = reversed.length > 0 ? t('quotation.differs') : t('quotation.title');
  // Which words differ stands above.
  const told = useContext(PageChangesBeside).map((change) =>
    change.key === quotation.key ? { ...change, parts: [] } : change,
  );
  const others = disputes.filter(({ key }) => key !== shown);
  return (
    <StatementCorpora.Provider value={[corpus]}>
      <section class="quotation" aria-label={title}>
        <h2 class="quotation-title">{title}</h2>
        {reversed.length > 0 && <Reversed quotation={quotation} />}
        <p class="quotation-how">
          {isExact ? t('quotation.sameWords') : t('quotation.otherWords')}
        </p>
        {!isExact && <Differences {...quotation} />}
        {isElsewhere && <p class="quotation-how">{t('quotation.alsoHere')}</p>}
        <PageChangesBeside.Provider value={told}>
          <Voice statement={statement} hasWords={false} />
        </PageChangesBeside.Provider>
        {others.length > 0 && (
          <div class="quotation-questions">
            <p>{t('quotation.questions')}</p>
            <ul>
              {others.map(({ key, question }) => (
                <li key={key} lang={question.language} dir="auto">
                  {question.text}
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </StatementCorpora.Provider>
  );
}
