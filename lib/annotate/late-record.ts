/** The script that reads what a reader records, which most pages never need. */
import { browser } from '../messages/browser.ts';
import type { PageDraft, SelectedWords } from '../messages/recording.ts';

export interface RecordScript {
  readSelection(): SelectedWords | null;
  readForDraft(): PageDraft;
}

/** How the script leaves it in the content script's world. */
export interface RecordGlobal {
  gainsayRecord: RecordScript;
}

/** Loads the script into this world, which the page has no part in; later calls load nothing. */
export async function loadRecordScript(): Promise<RecordScript> {
  await import(/* @vite-ignore */ browser.runtime.getURL('content-record.js'));
  return (globalThis as unknown as RecordGlobal).gainsayRecord;
}
