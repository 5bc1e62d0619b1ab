import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installFakeExtension } from '../../../components/fake-extension-for-test.ts';
import { renderInto } from '../../../components/render-for-test.ts';
import type { ShareReport } from '../../../lib/desk/sharing/share-views.ts';
import { keepSharing } from '../../../lib/store/sharing.ts';

const item = (id: string, type: 'statement' | 'entity', text: string) => ({
  ...{ id, type, urls: [] },
  text: { text, language: 'en' },
});
const tom = item('tom', 'entity', 'Tom Reed');
const ferry = item('ferry', 'statement', 'It never ran');
const report: ShareReport = {
  stamp: '2 5',
  ...{ statements: [ferry], questions: [], persons: [tom], others: [], documents: [] },
  ...{
    unknownPersons: [tom],
    corpora: [],
    licence: 'CC-BY-4.0',
    long: { count: 0, documents: [] },
  },
  ...{
    undated: 0,
    oneSided: 1,
    marked: [],
    telling: 0,
    altered: [ferry],
    withdrawn: 0,
    errors: [],
  },
};
const key = { thumbprint: 'A'.repeat(43), expires: '2028-11-30T00:00:00.000Z', isDue: false };
const sent: [string, unknown][] = [];
installFakeExtension({
  getStatus: () => ({ corpora: [], problems: [] }),
  getShare: () => ({ report, publisher: '', title: '', key }),
  markOwnPrivate: (params: unknown) => {
    sent.push(['markOwnPrivate', params]);
    return null;
  },
  shareOwn: (params: unknown) => {
    sent.push(['shareOwn', params]);
    return { version: 2, statements: 1, expires: '2027-11-30T00:00:00.000Z' };
  },
});
// What it imports takes `browser` when it is loaded.
const { ShareSection } = await import('./ShareSection.tsx');

it('names who may be a private person, and asks for names and a reason before it makes a file', async () => {
  const { privateKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  await keepSharing({
    ...{ corpus: 'own', thumbprint: key.thumbprint, root: new Uint8Array(), secret: privateKey },
    ...{ publicKey: { crv: 'Ed25519', kty: 'OKP', x: '' }, lowest: 1, publisher: '', title: '' },
    files: new Map([['head.jws', new TextEncoder().encode('head')]]),
  });
  const saved: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const act = async (_: string, action: () => Promise<unknown>) => {
    await action();
    return true;
  };
  renderInto(<ShareSection turn={0} act={act} />);
  await page.getByRole('button', { name: 'Share…' }).click();
  const warnings = page.getByRole('region', { name: 'Before you share' });
  await expect.element(warnings).toHaveTextContent('Tom Reed');
  await warnings.getByRole('button', { name: 'Leave out' }).click();
  expect(sent).toEqual([['markOwnPrivate', { ids: ['tom'], isPrivate: true }]]);

  const save = page.getByRole('button', { name: 'Save as one file' });
  await userEvent.fill(page.getByLabelText('Your name, or the one you go by'), 'Nell');
  await userEvent.fill(page.getByLabelText('Title of the collection'), 'Ferry notes');
  await expect.element(save).toBeDisabled();
  await userEvent.fill(page.getByLabelText('Why they were changed'), 'A slip.');
  await save.click();
  await expect.poll(() => saved).toEqual(['Ferry notes.tar']);
  const names = { publisher: 'Nell', title: 'Ferry notes', language: expect.stringMatching(/^en/) };
  expect(sent[1]).toEqual(['shareOwn', { names, reason: 'A slip.', stamp: '2 5' }]);
  await expect.element(page.getByText('Version 2 is saved.', { exact: false })).toBeInTheDocument();
  click.mockRestore();
});
