import './card.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { corpus, preview, twoSided, twoSidedPreview } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { EntityPreview } from '../../lib/messages/preview-views.ts';

const total = {
  stances: { affirms: 1, denies: 2, qualifies: 1 },
  ...{ withdrawn: 0, speakers: 3, documents: 1 },
};
const asked: string[] = [];
let isThere = true;

installFakeExtension({
  getDisputeDetails: ({ key }: { key: string }) => {
    asked.push(key);
    const details = { dispute: twoSided, total, corpora: [corpus], about: [], offers: [] };
    return { details: isThere ? details : null };
  },
});
// What they import takes `browser` when it is loaded.
const { CardContent } = await import('./CardContent.tsx');

function renderCard(view: EntityPreview): void {
  renderInto(
    <main class="card">
      <CardContent view={view} published={null} isPinned={false} pin={() => undefined} />
    </main>,
  );
}

const share = page.getByRole('button', { name: 'Share this question' });

it('gives the question shown with a voice from each side, when it is asked for', async () => {
  renderCard({ ...preview, disputes: [twoSidedPreview], fits: true });
  await expect.element(share).toHaveAttribute('aria-expanded', 'false');
  expect(asked).toEqual([]);
  await share.click();
  await expect.element(page.getByText('○ Denied: 2 statements')).toBeVisible();
  await expect.element(page.getByText('● Affirmed: 1 statement')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Copy as Markdown' })).toBeVisible();
  expect(asked).toEqual([twoSidedPreview.key]);
  expect(await findViolations()).toEqual([]);
  await share.click();
  await expect.element(page.getByText('○ Denied: 2 statements')).not.toBeInTheDocument();
});

it('says that the question is gone where it is', async () => {
  isThere = false;
  renderCard({ ...preview, disputes: [twoSidedPreview], fits: true });
  await share.click();
  await expect.element(page.getByText(/no longer/)).toBeVisible();
  isThere = true;
});

it('offers nothing to share where no question is shown', async () => {
  renderCard({ ...preview, disputes: [twoSidedPreview], fits: false });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.element(share).not.toBeInTheDocument();
});
