import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { toLocal } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';

const counts = {
  ...{ version: 2, statementsAdded: 1, statementsChanged: 0, statementsWithdrawn: 0 },
  ...{ statementsGone: 0, disputesTouched: 2 },
};
const extension = installFakeExtension({
  getChanges: () => ({
    changes: {
      counts,
      statements: [
        {
          ...{ key: 'c#s', kind: 'added', claim: toLocal('x'), reason: null },
          disputes: ['c#closed', 'c#other'],
        },
        {
          ...{ key: 'c#t', kind: 'withdrawn', claim: toLocal('It was shut.') },
          ...{ reason: toLocal('Said by somebody else.'), disputes: ['c#lost'] },
        },
        {
          ...{ key: 'c#u', kind: 'gone', claim: null, reason: toLocal('Never said.') },
          disputes: ['c#lost'],
        },
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
    .element(page.getByText('Of these, you follow:'))
    .toHaveTextContent('Of these, you follow: Was the bridge closed?');
  await expect
    .element(page.getByRole('link', { name: 'Was the bridge closed?' }))
    .toHaveAttribute('href', '/sidepanel.html#dispute=c%23closed');
});

it('says what was withdrawn or removed, and why, and that a followed question lost it', async () => {
  follow('c#lost', 'Was the gate shut?');
  const lost = {
    statementsAdded: 0,
    statementsWithdrawn: 1,
    statementsGone: 1,
    disputesTouched: 1,
  };
  renderInto(<ChangesList corpus="c" counts={{ ...counts, ...lost }} />);
  await page
    .getByText('Version 2: 1 withdrawn statement, 1 removed statement, on 1 question')
    .click();
  const [, withdrawn, gone] = page.getByRole('listitem').elements();
  expect(withdrawn?.textContent).toBe('withdrawn It was shut.Said by somebody else.');
  expect(gone?.textContent).toBe('removed Never said.');
  await expect
    .element(page.getByText('Of these, you follow:'))
    .toHaveTextContent(/Was the gate shut\?/);
});

it('says how many changes are not listed, where there are more', async () => {
  const listed = 3;
  for (const [added, said] of [
    [listed, []],
    [listed + 1, ['1 more change is not listed.']],
  ] as const) {
    renderInto(
      <ChangesList corpus="c" counts={{ ...counts, statementsAdded: added, disputesTouched: 0 }} />,
    );
    await page.getByText(`Version 2: ${added} new statements`).click();
    await expect.element(page.getByText('It was shut.')).toBeVisible();
    const hints = [...document.querySelectorAll('details > .hint')];
    expect(hints.map(({ textContent }) => textContent)).toEqual(said);
  }
});
