import { sendToBackground } from '../lib/messages/send.ts';
import { saveFile } from './save-file.ts';

/** Gives the reader the whole collection as a file, named by the day. */
export async function saveOwnFile(): Promise<void> {
  const { text } = await sendToBackground('exportOwn', {});
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`gainsay-${day}.ndjson`, 'application/x-ndjson', text);
}
