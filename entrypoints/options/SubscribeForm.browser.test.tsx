import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { toLocal } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { PublisherPreview } from '../../lib/messages/sync-views.ts';

const words = toLocal('Ferry notes');
const preview: PublisherPreview = {
  ...{ address: null, corpus: 'urn:a', thumbprint: 'A'.repeat(43), title: words },
  ...{ publisher: { name: toLocal('Nell'), url: null }, licence: 'CC0-1.0', quotationBasis: words },
  coverage: { included: words, excluded: words, missingVoices: words, from: null, to: null },
  ...{ version: 1, expires: '2027-11-30T00:00:00.000Z', plainBytes: 1, entities: 1, sources: 1 },
  ...{ disputesAndStatements: 1, isSubscribed: false, refusal: null },
};
const opened: Promise<string>[] = [];
installFakeExtension({
  previewArchive: ({ file }: { file: string }) => {
    opened.push(fetch(file).then((answer) => answer.text()));
    return preview;
  },
});
// What it imports takes `browser` when it is loaded.
const { SubscribeForm } = await import('./SubscribeForm.tsx');

it('looks at a file that is dropped, and shows whose it is before anything is added', async () => {
  renderInto(<SubscribeForm refresh={() => undefined} />);
  const form = document.querySelector('#add-corpus');
  const dropped = new DataTransfer();
  dropped.items.add(new File(['a pack'], 'ferry.tar'));
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true });
  form?.dispatchEvent(over);
  // A page that does not say so lets the browser open the file in its place.
  expect(over.defaultPrevented).toBe(true);
  form?.dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }),
  );
  await expect.element(page.getByRole('heading', { name: 'Ferry notes' })).toBeInTheDocument();
  expect(await opened[0]).toBe('a pack');
  await expect.element(page.getByText('Nell')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Import' })).toBeInTheDocument();
});
