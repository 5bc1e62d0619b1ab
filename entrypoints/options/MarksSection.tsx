import { useCallback } from 'preact/hooks';
import { formatMilliseconds } from '../../components/format-amount.ts';
import { MarkingChoice } from '../../components/MarkingChoice.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { storeChange, useSettings } from '../../components/use-settings.ts';
import { Words } from '../../components/Words.tsx';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { switchEntity, switchSite } from '../../lib/settings/settings.ts';

/** Rests that a reader can choose between, ms. */
const rests = [0, 150, 300, 500, 800, 1_500];

function EntitiesOff({ keys }: { keys: string[] }) {
  const ask = useCallback(() => sendToBackground('getSummaries', { keys }), [keys]);
  const [answer] = useAnswer(ask);
  const labels = new Map(answer.value?.entities.map(({ key, label }) => [key, label]));
  if (keys.length === 0) return <p class="hint">{t('options.noEntitiesOff')}</p>;
  return (
    <ul class="switched-off">
      {keys.map((key) => {
        const label = labels.get(key);
        return (
          <li key={key}>
            <span>{label ? <Words words={label} /> : key}</span>
            <button
              type="button"
              class="plain"
              onClick={() => storeChange((settings) => switchEntity(settings, key, true))}
            >
              {t('options.markAgain')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What is marked where, and when the card opens. */
export function MarksSection() {
  const settings = useSettings();
  if (!settings) return null;
  const { marking, restMs, sitesOff, entitiesOff } = settings;
  const offered = [...new Set([...rests, restMs])].sort((one, other) => one - other);
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('options.marks')}</h2>
      <MarkingChoice
        marking={marking}
        change={(chosen) => storeChange((known) => ({ ...known, marking: chosen }))}
      />
      <label class="control">
        <span>{t('options.rest')}</span>
        <select
          value={restMs}
          onChange={({ currentTarget }) => {
            const chosen = offered[currentTarget.selectedIndex];
            if (chosen !== undefined) void storeChange((known) => ({ ...known, restMs: chosen }));
          }}
        >
          {offered.map((ms) => (
            <option key={ms} value={ms}>
              {formatMilliseconds(ms)}
            </option>
          ))}
        </select>
      </label>
      <h3>{t('options.sitesOff')}</h3>
      {sitesOff.length === 0 ? (
        <p class="hint">{t('options.noSitesOff')}</p>
      ) : (
        <ul class="switched-off">
          {sitesOff.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="plain"
                onClick={() => storeChange((known) => switchSite(known, site, true))}
              >
                {t('options.markAgain')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('options.entitiesOff')}</h3>
      <EntitiesOff keys={entitiesOff} />
    </section>
  );
}
