import { useEffect, useRef, useState } from 'preact/hooks';
import { AddressField } from '../../components/AddressField.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { useAction } from '../../components/use-action.ts';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { MessageError, sendToBackground } from '../../lib/messages/send.ts';
import type { PublisherPreview } from '../../lib/messages/sync-views.ts';
import { originPattern, parseAddress } from '../../lib/net/address.ts';
import { askForPersistence } from '../../lib/store/persistence.ts';
import { PublisherCard } from './PublisherCard.tsx';

/** What was looked at and waits for the reader's word. */
interface Contact {
  preview: PublisherPreview;
  /** A `blob:` address of an archive. */
  file: string | null;
}

async function askFor(address: string): Promise<void> {
  const isGranted = await browser.permissions.request({ origins: [originPattern(address)] });
  if (!isGranted) {
    throw new MessageError('not-permitted', `The reader did not allow ${address}.`);
  }
}

async function agreeTo({ preview, file }: Contact): Promise<void> {
  const { corpus, thumbprint, title, address } = preview;
  const agreement = { corpus, thumbprint, title: title.text };
  // The browser may keep the corpora when room runs short; it decides by itself.
  await askForPersistence();
  if (file !== null) {
    const { problem } = await sendToBackground('importArchive', { ...agreement, file });
    if (problem) throw new MessageError(problem.code, problem.text);
  } else if (address !== null) {
    await sendToBackground('subscribe', { ...agreement, address });
  }
}

/** What a publisher's link put into this page's address; nothing is asked for by itself. */
function readLinkedAddress(): string {
  return new URLSearchParams(location.search).get('subscribe') ?? '';
}

/** The popup's "Add a corpus" leads here: the reader may type at once. */
function useArrival() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (location.hash !== '#add-corpus') return;
    form.current?.scrollIntoView({ block: 'center' });
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  return form;
}

/** Subscribing by an address or from a file: look first, then agree. */
export function SubscribeForm({ refresh }: { refresh(): void }) {
  const [address, setAddress] = useState(readLinkedAddress);
  const [contact, setContact] = useState<Contact | null>(null);
  const { isRunning, problem, run } = useAction();
  const [doing, setDoing] = useState('');
  const form = useArrival();

  const forget = () => {
    if (contact?.file) URL.revokeObjectURL(contact.file);
    setContact(null);
  };
  const look = () =>
    run(async () => {
      forget();
      setDoing(t('options.asking'));
      const parsed = parseAddress(address);
      // The browser takes this for the reader's wish only in the very click.
      await askFor(parsed);
      setContact({
        preview: await sendToBackground('previewPublisher', { address: parsed }),
        file: null,
      });
    });
  const open = (chosen: File) =>
    run(async () => {
      forget();
      setDoing(t('options.reading'));
      const file = URL.createObjectURL(chosen);
      setContact({ preview: await sendToBackground('previewArchive', { file }), file });
    });
  const agree = () =>
    run(async () => {
      if (!contact) return;
      setDoing(contact.file === null ? t('options.subscribing') : t('options.importing'));
      await agreeTo(contact);
      forget();
      setAddress('');
      refresh();
    });

  return (
    <form
      ref={form}
      id="add-corpus"
      class="subscribe"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [dropped] = event.dataTransfer?.files ?? [];
        if (dropped && !isRunning) void open(dropped);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h3>{t('options.addCorpus')}</h3>
      <AddressField
        label={t('options.address')}
        placeholder="https://"
        value={address}
        change={setAddress}
      />
      <p class="actions">
        <button type="submit" class="plain" disabled={isRunning || address.trim() === ''}>
          {t('options.look')}
        </button>
        <FileButton
          label={t('options.openFile')}
          isDisabled={isRunning}
          open={(chosen) => void open(chosen)}
        />
      </p>
      <p class="hint">{t('options.dropFile')}</p>
      <p class="hint">{t('options.addressHint')}</p>
      {isRunning && (
        <p class="waiting" role="status">
          {doing}
        </p>
      )}
      {problem && (
        <div class="problem" role="alert">
          <ProblemWords problem={problem} />
        </div>
      )}
      {contact && (
        <PublisherCard
          preview={contact.preview}
          isBusy={isRunning}
          agree={agree}
          decline={forget}
        />
      )}
    </form>
  );
}
