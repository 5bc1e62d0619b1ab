import { StanceMark } from '../../components/StanceMark.tsx';
import { welcomeText } from '../../components/welcome-text.ts';
import { Access } from './Access.tsx';
import { Examples } from './Examples.tsx';

const stances = ['affirms', 'denies', 'qualifies'] as const;

function Marks() {
  return (
    <section>
      <h2>{welcomeText.marksTitle}</h2>
      <ul class="meanings">
        <li>
          <span class="name two-sided">{welcomeText.markSample}</span> {welcomeText.markTwoSided}
        </li>
        <li>
          <span class="name one-sided">{welcomeText.markSample}</span> {welcomeText.markOneSided}
        </li>
      </ul>
      <p>{welcomeText.markNone}</p>
      <h3>{welcomeText.stancesTitle}</h3>
      <ul class="meanings">
        {stances.map((stance) => (
          <li key={stance}>
            <StanceMark stance={stance} isNamed={false} /> {welcomeText.stances[stance]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keys() {
  return (
    <section>
      <h2>{welcomeText.keysTitle}</h2>
      <dl class="keys">
        {welcomeText.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{welcomeText.keysMore}</p>
    </section>
  );
}

/** What a reader sees first: what Gainsay does, tried out, and what it asks for. */
export function Welcome({ isFirefox }: { isFirefox: boolean }) {
  return (
    <main>
      <h1>{welcomeText.title}</h1>
      <p class="lead">{welcomeText.lead}</p>
      <section>
        <h2>{welcomeText.accessTitle}</h2>
        <Access isFirefox={isFirefox} />
      </section>
      <section>
        <h2>{welcomeText.examplesTitle}</h2>
        <p>{welcomeText.examplesLead}</p>
        <Examples />
      </section>
      <Marks />
      <section>
        <h2>{welcomeText.pagesTitle}</h2>
        {welcomeText.pages.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
      <Keys />
    </main>
  );
}
