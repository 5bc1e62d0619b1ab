import { useCallback } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { formatMilliseconds } from '../../components/format-amount.ts';
import { MarkedNamesChoice } from '../../components/MarkedNamesChoice.tsx';
import { MarkingChoice } from '../../components/MarkingChoice.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { storeChange, useSettings } from '../../components/use-settings.ts';
import { Words } from '../../components/Words.tsx';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { switchEntity } from '../../lib/settings/settings.ts';
import { LookChoice } from './LookChoice.tsx';
import { SitesChoice } from './SitesChoice.tsx';

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
  const { marking, markedNames, restMs, entitiesOff } = settings;
  const offered = [...new Set([...rests, restMs])].sort((one, other) => one - other);
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('options.marks')}</h2>
      <MarkedNamesChoice
        chosen={markedNames}
        change={(chosen) => storeChange((known) => ({ ...known, markedNames: chosen }))}
      />
      <MarkingChoice
        marking={marking}
        change={(chosen) => storeChange((known) => ({ ...known, marking: chosen }))}
      />
      <Choice
        name={t('options.rest')}
        values={offered}
        chosen={restMs}
        say={formatMilliseconds}
        choose={(chosen) => storeChange((known) => ({ ...known, restMs: chosen }))}
      />
      <LookChoice settings={settings} />
      <SitesChoice settings={settings} />
      <h3>{t('options.entitiesOff')}</h3>
      <EntitiesOff keys={entitiesOff} />
    </section>
  );
}
