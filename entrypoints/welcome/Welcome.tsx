import { StanceMark } from '../../components/StanceMark.tsx';
import { t } from '../../lib/i18n/texts.ts';
import { Access } from './Access.tsx';
import { Examples } from './Examples.tsx';

const stances = ['affirms', 'denies', 'qualifies'] as const;
const keys = ['step', 'tab', 'enter', 'escape'] as const;

function Marks() {
  return (
    <section>
      <h2>{t('welcome.marksTitle')}</h2>
      <ul class="meanings">
        <li>
          <span class="name two-sided">{t('marks.sample')}</span> {t('welcome.markTwoSided')}
        </li>
        <li>
          <span class="name one-sided">{t('marks.sample')}</span> {t('welcome.markOneSided')}
        </li>
        <li>
          <span class="name on-record">{t('marks.sample')}</span> {t('welcome.markOnRecord')}
        </li>
        <li>
          <span class="name quotation">{t('marks.sampleQuotation')}</span>{' '}
          {t('welcome.markQuotation')}
        </li>
      </ul>
      <p>{t('welcome.markNone')}</p>
      <h3>{t('welcome.stancesTitle')}</h3>
      <ul class="meanings">
        {stances.map((stance) => (
          <li key={stance}>
            <StanceMark stance={stance} isNamed={false} /> {t(`welcome.stances.${stance}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keys() {
  return (
    <section>
      <h2>{t('welcome.keysTitle')}</h2>
      <dl class="keys">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`welcome.keys.${key}`)}</kbd>
            </dt>
            <dd>{t(`welcome.keys.${key}Meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('welcome.keysMore')}</p>
    </section>
  );
}

/** What a reader sees first: what Gainsay does, tried out, and what it asks for. */
export function Welcome({ isFirefox }: { isFirefox: boolean }) {
  return (
    <main>
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <section>
        <h2>{t('welcome.accessTitle')}</h2>
        <Access isFirefox={isFirefox} />
      </section>
      <section>
        <h2>{t('welcome.examplesTitle')}</h2>
        <p>{t('welcome.examplesLead')}</p>
        <Examples />
      </section>
      <Marks />
      <section>
        <h2>{t('welcome.pagesTitle')}</h2>
        <p>{t('welcome.pagesLeave')}</p>
        <p>{t('welcome.pagesLearn')}</p>
        <p>{t('welcome.pagesSwitch')}</p>
      </section>
      <Keys />
    </main>
  );
}
