import { Component } from 'preact';
import { t } from '../../lib/i18n/texts.ts';
import type { ReadPage } from './session.ts';

/** Drawn once: a text may have thousands of pages, and they come one by one. */
class TextPage extends Component<{ page: ReadPage }> {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ page: { number, paragraphs, problem } }: { page: ReadPage }) {
    return (
      <section data-page={number ?? undefined}>
        {number !== null && (
          <h2 class="page-number">{t('reading.pageNumber', { page: number })}</h2>
        )}
        {paragraphs.map((paragraph, index) => (
          // They never change places.
          <p key={index} dir="auto">
            {paragraph}
          </p>
        ))}
        {problem === 'no-text' && <p class="hint">{t('reading.pageWithoutText')}</p>}
        {problem === 'broken' && <p class="hint">{t('reading.pageBroken')}</p>}
      </section>
    );
  }
}

/** The words of a text, page after page, as running text. */
export function TextPages({ pages }: { pages: readonly ReadPage[] }) {
  return (
    <>
      {pages.map((page) => (
        <TextPage key={page.number} page={page} />
      ))}
    </>
  );
}
