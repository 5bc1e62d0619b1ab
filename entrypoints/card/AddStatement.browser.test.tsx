import './card.css';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { oneSidedPreview, preview, rated, twoSidedPreview } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { DisputePreview } from '../../lib/messages/preview-views.ts';

installFakeExtension({});
// What they import takes `browser` when it is loaded.
const { CardContent } = await import('./CardContent.tsx');
const { CardActions } = await import('./card-actions.ts');

const nothing = () => undefined;
const record = vi.fn<(question: string, answers: string | null) => void>();
beforeEach(() => record.mockReset());

function renderCard(dispute: DisputePreview, isInTab = true): void {
  const actions = { open: nothing, pin: nothing, move: nothing, dock: nothing };
  renderInto(
    <CardActions.Provider value={{ ...actions, record: isInTab ? record : null }}>
      <main class="card">
        <CardContent
          view={{ ...preview, disputes: [dispute] }}
          published={null}
          isPinned={false}
          pin={nothing}
        />
      </main>
    </CardActions.Provider>,
  );
}

const statement = page.getByRole('button', { name: 'Add a statement to this question' });
const other = page.getByRole('button', { name: 'Add the other side' });

it('leads from the question shown to the form for it', async () => {
  renderCard(twoSidedPreview);
  await statement.click();
  expect(record.mock.calls).toEqual([[twoSidedPreview.key, null]]);
  await expect.element(other).not.toBeInTheDocument();
  expect(await findViolations()).toEqual([]);
});

it('leads from a missing side to the form with what it answers', async () => {
  renderCard(oneSidedPreview);
  await other.click();
  expect(record.mock.calls).toEqual([[oneSidedPreview.key, rated.key]]);
  expect(await findViolations()).toEqual([]);
});

it('offers neither where no tab holds the page', async () => {
  renderCard(oneSidedPreview, false);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.element(statement).not.toBeInTheDocument();
  await expect.element(other).not.toBeInTheDocument();
});
