import { StanceMark } from '../../components/StanceMark.tsx';
import { t } from '../../lib/i18n/texts.ts';
import { AccessRequest } from './AccessRequest.tsx';
import { Samples } from './Samples.tsx';
import { Steps } from './Steps.tsx';
import { useAccess } from './use-access.ts';

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
          <span class="name claim">{t('marks.sampleClaim')}</span> {t('welcome.markClaim')}
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

function Pages({ isFirefox }: { isFirefox: boolean }) {
  return (
    <section>
      <h2>{t('welcome.pagesTitle')}</h2>
      <p>{t('welcome.pagesLeave')}</p>
      <p>{t('welcome.pagesLearn')}</p>
      <p>{t('welcome.pagesSwitch')}</p>
      <h3>{t('welcome.accessTitle')}</h3>
      <p>{t('welcome.accessReason')}</p>
      {!isFirefox && <p>{t('welcome.accessGivenAtInstall')}</p>}
    </section>
  );
}

/** What a reader sees first: a card beside the sentence that it is about, and what to do next. */
export function Welcome({ isFirefox }: { isFirefox: boolean }) {
  const [access, ask] = useAccess(isFirefox);
  return (
    <main>
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <AccessRequest access={access} ask={ask} />
      <section>
        <h2>{t('welcome.examplesTitle')}</h2>
        <p class="samples-lead">{t('welcome.examplesLead')}</p>
        <Samples />
      </section>
      <Steps />
      <div class="columns">
        <Marks />
        <Keys />
      </div>
      <Pages isFirefox={isFirefox} />
    </main>
  );
}
