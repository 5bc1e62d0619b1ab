import { popupText } from '../../components/popup-text.ts';

/** What is seen where nothing is found: what Gainsay does, and what its marks mean. */
export function FirstScreen({ hasCorpora }: { hasCorpora: boolean }) {
  return (
    <section class="first">
      <h2 class="screen-title">{popupText.nothingTitle}</h2>
      <p>{hasCorpora ? popupText.nothingExplained : popupText.noCorpus}</p>
      <h3>{popupText.marksTitle}</h3>
      <ul>
        <li>
          <span class="sample two-sided">{popupText.markSample}</span> {popupText.markTwoSided}
        </li>
        <li>
          <span class="sample one-sided">{popupText.markSample}</span> {popupText.markOneSided}
        </li>
      </ul>
      <p>{popupText.markHow}</p>
      <p>
        <a href="/welcome.html" target="_blank" rel="noopener">
          {popupText.toWelcome}
        </a>
      </p>
    </section>
  );
}
