/** The desk in the background: the reader's own record, and what extension pages ask of it. */
import { deleteStatements } from '../../../lib/desk/delete-records.ts';
import { editOwnEntity, editOwnQuestion, markPrivate } from '../../../lib/desk/edit-own.ts';
import {
  countChangedSince,
  listEntities,
  listQuestions,
  listStatements,
} from '../../../lib/desk/list-own.ts';
import { mergeOwnEntities, mergeOwnQuestions } from '../../../lib/desk/merge-own.ts';
import { openOwnFile, printOwnFile } from '../../../lib/desk/own-file.ts';
import { listOwn } from '../../../lib/desk/own-record.ts';
import { recordStatement } from '../../../lib/desk/record-statement.ts';
import { tellStatement } from '../../../lib/desk/tell-statement.ts';
import { browser } from '../../../lib/messages/browser.ts';
import type { DeskMessages } from '../../../lib/messages/desk-messages.ts';
import type { Handlers } from '../../../lib/messages/send.ts';
import type { ShareMessages } from '../../../lib/messages/share-messages.ts';
import { readLocalFile } from '../../../lib/net/local-file.ts';
import {
  noteHeld,
  noteSavedFile,
  readHeld,
  readSavedFile,
} from '../../../lib/settings/own-safety.ts';
import { readFileHandle } from '../../../lib/store/file-handle.ts';
import { forPages } from '../for-pages.ts';
import { doubtLog, freshenLog } from '../fresh-log.ts';
import type { Library } from '../library.ts';
import { needStore } from '../need-store.ts';
import { createElsewhere } from './elsewhere.ts';
import { createFileKeeper } from './file-keeper.ts';
import { createOwnKeeper, type OwnKeeper } from './own-keeper.ts';
import { refusePrivate } from './private-windows.ts';
import { createShare } from './share.ts';

export interface Desk {
  handlers: Handlers<DeskMessages & ShareMessages>;
  /** Serves the reader's record, where another version of it is served or none. */
  serve: OwnKeeper['serve'];
  prove: OwnKeeper['prove'];
  /** Writes the file that is kept up to date, where it is behind. */
  catchUp(): Promise<void>;
}

async function* chunksOf(blob: Blob): AsyncIterable<Uint8Array> {
  yield new Uint8Array(await blob.arrayBuffer());
}

async function isPrivate(tab: number): Promise<boolean> {
  const found = await browser.tabs.get(tab).catch(() => null);
  return found?.incognito ?? false;
}

export function createDesk(library: Library): Desk {
  const openStore = () => needStore(library);
  const { local } = browser.storage;
  const keeper = createOwnKeeper({
    openStore,
    local,
    onServed: () => library.reload(),
    onSaved: () => file.changed(),
    beforeWrite: freshenLog,
    onRefused: doubtLog,
  });
  /** The whole record as a file; to be noted as saved only when the reader has it. */
  const print = async () => {
    const own = await keeper.read();
    const at = Date.now();
    const statements = listOwn(own, 'statement').length;
    return { text: printOwnFile(own), onWritten: () => noteSavedFile(local, { at, statements }) };
  };
  const file = createFileKeeper({
    local,
    print,
    readHandle: readFileHandle,
    countSaves: keeper.countSaves,
  });
  const elsewhere = createElsewhere(openStore);
  const { languages } = navigator;

  return {
    serve: keeper.serve,
    prove: keeper.prove,
    catchUp: file.catchUp,
    handlers: forPages<DeskMessages & ShareMessages>({
      ...createShare({ keeper, openStore }),
      async getOwnCorpus() {
        const own = await keeper.read();
        return { corpus: await keeper.corpus(), statements: listOwn(own, 'statement').length };
      },
      async recordStatement({ statement, replaces, from }) {
        if (from) await refusePrivate(from, isPrivate);
        let saved = { id: '', question: null as string | null };
        await keeper.save(replaces === null ? 'record' : 'edit', async (own, corpus) => {
          const now = Date.now();
          const recorded = await recordStatement(own, statement, {
            ...{ corpus, elsewhere, now, replaces },
          });
          saved = { id: recorded.id, question: recorded.question };
          return recorded.change;
        });
        const corpus = await keeper.corpus();
        const toKey = (id: string) => `${corpus}#${id}`;
        const { id, question } = saved;
        return { id, key: toKey(id), question: question && toKey(question) };
      },
      async getOwnStatement({ id }) {
        return { statement: tellStatement(await keeper.read(), id) };
      },
      async listOwn(asked) {
        const page = listStatements(await keeper.read(), asked, languages);
        return { ...page, undo: await keeper.lastDeed() };
      },
      async listOwnEntities({ query }) {
        return { entities: listEntities(await keeper.read(), query, languages) };
      },
      async listOwnQuestions({ query }) {
        return { questions: listQuestions(await keeper.read(), query, languages) };
      },
      async deleteOwn({ ids }) {
        await keeper.save('delete', (own) => deleteStatements(own, ids, Date.now()));
        return null;
      },
      async deleteAllOwn() {
        await keeper.save('delete', (own) => ({ put: [], remove: [...own.keys()] }));
        return null;
      },
      async undoOwn() {
        return { undone: await keeper.undo() };
      },
      async mergeOwnEntities({ keep, ids }) {
        await keeper.save('merge', (own) => mergeOwnEntities(own, keep, ids, Date.now()));
        return null;
      },
      async mergeOwnQuestions({ keep, ids }) {
        await keeper.save('merge', (own) => mergeOwnQuestions(own, keep, ids, Date.now()));
        return null;
      },
      async editOwnEntity({ id, ...edit }) {
        await keeper.save('edit', (own) => editOwnEntity(own, id, edit, Date.now()));
        return null;
      },
      async editOwnQuestion({ id, ...edit }) {
        await keeper.save('edit', (own) => editOwnQuestion(own, id, edit, Date.now()));
        return null;
      },
      async exportOwn() {
        const { text, onWritten } = await print();
        await onWritten();
        return { text };
      },
      async importOwn({ file }) {
        const blob = await readLocalFile(file);
        const at = Date.now();
        const isAll = (await keeper.read()).size === 0;
        await keeper.save('import', (own) => openOwnFile(own, chunksOf(blob), at));
        // All that is here is in that file.
        const statements = listOwn(await keeper.read(), 'statement').length;
        if (isAll) await noteSavedFile(local, { at, statements });
        return null;
      },
      async getOwnSafety() {
        const own = await keeper.read();
        const [saved, { lost }] = [await readSavedFile(local), await readHeld(local)];
        return {
          statements: listOwn(own, 'statement').length,
          unsaved: countChangedSince(own, saved?.at ?? 0),
          ...{ saved, lost, file: await file.view() },
        };
      },
      async forgetOwnLoss() {
        await noteHeld(local, { ...(await readHeld(local)), lost: null });
        return null;
      },
      async keepOwnFile({ name }) {
        return { file: await file.keep(name) };
      },
      async markOwnPrivate({ ids, isPrivate }) {
        await keeper.save('edit', (own) => markPrivate(own, ids, isPrivate, Date.now()));
        return null;
      },
    }),
  };
}
