/** Words of the text that is read here, to be recorded: what the page says around it is ours and no part of it. */
import type { RecordScript } from '../../lib/annotate/late-record.ts';
import type { StatedSource } from '../../lib/messages/recording.ts';

/** The document that is read. */
export interface ReadDocument {
  /** Of the file; null for pasted text. */
  name: string | null;
  address: string | null;
}

const leftOut = 'main > :not(.text), .text .page-number, .text .hint';

/** A file tells its name and, if it came from a site, its address; all else is the reader's to fill. */
function toSource({ name, address }: ReadDocument): StatedSource {
  const url = address === null ? null : new URL(address);
  if (url) url.hash = '';
  return {
    ...{ title: name, address: url?.href ?? null, seenAt: null, language: '' },
    ...{ publisher: null, author: null, published: null },
  };
}

/** The page of a PDF that the selection begins on. */
function pageOfSelection(): number | null {
  const start = getSelection()?.getRangeAt(0).startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  const page = element?.closest<HTMLElement>('[data-page]')?.dataset.page;
  return page === undefined ? null : Number(page);
}

/** What reads the selection here as the content script does in a page. */
export async function loadTextRecord(tellDocument: () => ReadDocument): Promise<RecordScript> {
  const { readForDraft, readSelection } = await import('../../lib/recording/read-selection.ts');
  return {
    readSelection() {
      const selected = readSelection(leftOut);
      const source = toSource(tellDocument());
      return selected && { ...selected, source, page: pageOfSelection() };
    },
    readForDraft: () => ({ ...readForDraft(leftOut), source: toSource(tellDocument()) }),
  };
}
