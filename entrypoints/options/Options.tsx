import { useSubscriptions } from '../../components/use-subscriptions.ts';
import { t } from '../../lib/i18n/texts.ts';
import { BackupSection } from './BackupSection.tsx';
import { CorporaSection } from './CorporaSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { LanguagesSection } from './LanguagesSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';

/** All that a reader can set, and what the extension has done on the network. */
export function Options() {
  const subscriptions = useSubscriptions();
  return (
    <main>
      <h1>{t('options.title')}</h1>
      <p class="actions">
        <a href="/desk.html">{t('desk.title')}</a>
      </p>
      <CorporaSection subscriptions={subscriptions} />
      <MarksSection />
      <LanguagesSection />
      <KeyboardSection />
      <PrivacySection requestsKey={subscriptions.value} />
      <BackupSection />
    </main>
  );
}
