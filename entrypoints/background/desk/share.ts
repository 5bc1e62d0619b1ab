/** Sharing the reader's own record: what would leave, and a signed version of it. */
import { DeskError } from '../../../lib/desk/desk-error.ts';
import { correctStatements } from '../../../lib/desk/sharing/correct-statements.ts';
import type { ShareNames } from '../../../lib/desk/sharing/describe-shared.ts';
import { type PreparedShare, prepareShare } from '../../../lib/desk/sharing/prepare-share.ts';
import { tellShare } from '../../../lib/desk/sharing/tell-share.ts';
import type { ShareMessages } from '../../../lib/messages/share-messages.ts';
import { publishFiles } from '../../../lib/publishing/published-files.ts';
import { prepareSigner } from '../../../lib/publishing/sign-version.ts';
import { keepSharing } from '../../../lib/store/sharing.ts';
import type { Store } from '../../../lib/store/store.ts';
import { verifyRoot } from '../../../lib/trust/root.ts';
import type { OwnKeeper } from './own-keeper.ts';
import {
  lockedKeyOf,
  makeKeys,
  numbersFrom,
  readOwnSharing,
  renewKey,
  viewKey,
} from './share-keys.ts';

type Answering = {
  [Name in keyof ShareMessages]: (
    params: ShareMessages[Name]['params'],
  ) => Promise<ShareMessages[Name]['result']>;
};

interface ShareOptions {
  keeper: OwnKeeper;
  openStore(): Promise<Store>;
}

/** How long a version holds, ms: who gets a file may open it so long. */
const headLasts = 365 * 24 * 60 * 60 * 1000;

const named = { publisher: 'A reader', title: 'A collection', language: 'en' };

/** Runs an action one at a time. */
function inTurns<Params, Result>(action: (params: Params) => Promise<Result>) {
  let turn: Promise<unknown> = Promise.resolve();
  return (params: Params): Promise<Result> => {
    const result = turn.then(() => action(params));
    turn = result.catch(() => undefined);
    return result;
  };
}

export function createShare({ keeper, openStore }: ShareOptions): Answering {
  const { languages } = navigator;

  const tell = async (names: ShareNames = named) => {
    const now = Date.now();
    const own = await keeper.read();
    const corpus = await keeper.corpus();
    let sharing = await readOwnSharing(corpus);
    let prepared: PreparedShare;
    try {
      prepared = await prepareShare(own, sharing?.files ?? null, names, now);
    } catch (error) {
      if (!sharing?.files || error instanceof DeskError) throw error;
      // What was shared last is damaged: what comes is numbered above it.
      sharing = { ...sharing, files: null, lowest: numbersFrom(now) };
      prepared = await prepareShare(own, null, names, now);
    }
    const corpora = await (await openStore()).listCorpora();
    const held = new Set(corpora.map(({ id }) => id).filter((id) => id !== corpus));
    const report = tellShare(own, { ...prepared, next: prepared.records, held }, languages);
    return { report, sharing, ...prepared };
  };

  return {
    async getShare() {
      const { report, sharing } = await tell();
      const { publisher, title } = sharing ?? { publisher: '', title: '' };
      return { report, publisher, title, key: sharing && (await viewKey(sharing, Date.now())) };
    },
    async makeShareKey() {
      return makeKeys(await keeper.corpus(), Date.now());
    },
    async renewShareKey({ text }) {
      await renewKey(await keeper.corpus(), text, Date.now());
      return null;
    },
    // One after the other: two at once would give one version two contents.
    shareOwn: inTurns(async ({ names, reason, stamp }) => {
      let { report, records, sharing } = await tell(names);
      if (report.stamp !== stamp) {
        const message =
          'Your collection has changed since you were told what would leave. Look again.';
        throw new DeskError('share-changed', message);
      }
      const altered = report.altered.map(({ id }) => id);
      if (altered.length > 0 && reason.trim() !== '') {
        const told = { reason, language: names.language };
        await keeper.save('edit', (own) => correctStatements(own, altered, told, Date.now()));
        ({ report, records, sharing } = await tell(names));
      }
      if (!sharing)
        throw new DeskError('key-missing', 'There is no key to sign with yet. Make one.');
      const [error] = report.errors;
      if (error !== undefined) throw new DeskError('share-refused', error);
      const [unexplained] = report.altered;
      if (unexplained) {
        const message = `The statement ${unexplained.id} was shared before and says something else now. Give the reason.`;
        throw new DeskError('share-refused', message);
      }
      if (report.statements.length === 0) {
        throw new DeskError('nothing-to-share', 'No statement is left to share.');
      }
      const now = Date.now();
      const root = await verifyRoot(sharing.root, { pinned: sharing.thumbprint });
      const signer = await prepareSigner(lockedKeyOf(sharing), root, { lasts: headLasts, now });
      const { files, head } = await publishFiles(records, {
        before: sharing.files,
        signer,
        rootBytes: sharing.root,
        wanted: sharing.files ? undefined : sharing.lowest,
      });
      const { publisher, title } = names;
      await keepSharing({ ...sharing, publisher, title, files });
      return {
        version: head.version,
        statements: report.statements.length,
        expires: signer.expires,
      };
    }),
  };
}
