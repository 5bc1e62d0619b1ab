import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { toLocal } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';

const counts = {
  ...{ version: 2, statementsAdded: 1, statementsChanged: 0, statementsGone: 0 },
  disputesTouched: 2,
};
const extension = installFakeExtension({
  getChanges: () => ({
    changes: {
      counts,
      statements: [
        { key: 'c#s', kind: 'added', claim: toLocal('x'), disputes: ['c#closed', 'c#other'] },
      ],
    },
  }),
});
// What it imports takes `browser` when it is loaded.
const { ChangesList } = await import('./ChangesList.tsx');

const follow = (key: string, text: string) =>
  extension.stored.set(`followed:${key}`, {
    ...{ view: 'dispute', key, label: { text, language: 'en' }, seenAt: 1 },
    seen: { listed: null, count: 1 },
  });

it('names the questions that changed and are followed, and no others', async () => {
  follow('c#closed', 'Was the bridge closed?');
  follow('c#quiet', 'Was it quiet?');
  follow('d#closed', 'Was the ford closed?');
  renderInto(<ChangesList corpus="c" counts={counts} />);
  await expect.element(page.getByText('Version 2: 1 new statement, on 2 questions')).toBeVisible();
  await expect
    .element(page.getByText('Of these you follow:'))
    .toHaveTextContent('Of these you follow: Was the bridge closed?');
  await expect
    .element(page.getByRole('link', { name: 'Was the bridge closed?' }))
    .toHaveAttribute('href', '/sidepanel.html#dispute=c%23closed');
});
