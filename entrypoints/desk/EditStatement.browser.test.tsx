import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { toLocal } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import { told } from '../../lib/desk/fixtures/told.ts';
import type { RecordedStatement } from '../../lib/desk/recorded-statement.ts';

const counts = { affirms: 1, denies: 1, qualifies: 0 };
const saved: RecordedStatement[] = [];
installFakeExtension({
  getOwnStatement: () => ({ statement: told({ question: { key: 'own#ran' }, stance: 'denies' }) }),
  listOwnQuestions: () => ({
    questions: [
      { id: 'ran', question: toLocal('Did it run?'), counts, isElsewhere: false },
      { id: 'sold', question: toLocal('Was it sold?'), counts, isElsewhere: false },
    ],
  }),
  getOwnCorpus: () => ({ corpus: 'own', statements: 1 }),
  recordStatement: ({ statement }: { statement: RecordedStatement }) => {
    saved.push(statement);
    return { id: 'a' };
  },
});
// What it imports takes `browser` when it is loaded.
const { EditStatement } = await import('./EditStatement.tsx');

it('takes no side for the reader when the statement is set on another question', async () => {
  const act = async (_: string, action: () => Promise<unknown>) => {
    await action();
    return true;
  };
  renderInto(<EditStatement id="a" speaker="Tom Reed" act={act} close={() => undefined} />);
  await userEvent.selectOptions(page.getByLabelText('Question'), 'own#sold');
  const stance = page.getByLabelText('How it answers');
  await expect.element(stance).toHaveValue('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(stance).toBeInvalid();
  expect(saved).toEqual([]);
  await userEvent.selectOptions(stance, 'affirms');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({ question: { key: 'own#sold' }, stance: 'affirms' });
});
