import { t } from '../../lib/i18n/texts.ts';

const steps = ['page', 'mark', 'popup'] as const;

/** Pages of the extension that a reader may look for, each with what is there. */
const places = [
  { name: 'settings', path: '/options.html' },
  { name: 'collections', path: '/options.html#add-corpus' },
  { name: 'reading', path: '/reading.html' },
] as const;

/** What to do next, in three steps, and where the rest is found. */
export function Steps() {
  return (
    <section>
      <h2>{t('welcome.stepsTitle')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>
            <b>{t(`welcome.steps.${step}`)}</b> {t(`welcome.steps.${step}More`)}
          </li>
        ))}
      </ol>
      <ul class="places">
        {places.map(({ name, path }) => (
          <li key={name}>
            <a href={path} target="_blank" rel="noopener">
              {t(`welcome.places.${name}`)}
            </a>
            <span>{t(`welcome.places.${name}More`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
