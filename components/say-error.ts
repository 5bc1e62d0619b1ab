/** What a reader is told when something fails: the text of the error's code. */
import type { CorpusErrorCode } from '../lib/corpus/records/corpus-error.ts';
import type { DeskErrorCode } from '../lib/desk/desk-error.ts';
import type { TextKey } from '../lib/i18n/create-texts.ts';
import { t } from '../lib/i18n/texts.ts';
import type { NetworkErrorCode } from '../lib/net/network-error.ts';
import type { SettingsErrorCode } from '../lib/settings/settings-error.ts';
import type { StoreErrorCode } from '../lib/store/store-error.ts';
import type { SyncErrorCode } from '../lib/sync/sync-error.ts';
import type { TrustErrorCode } from '../lib/trust/trust-error.ts';

/** Every code that has a name, so that a new one does not compile without its text. */
type Code =
  | CorpusErrorCode
  | DeskErrorCode
  | NetworkErrorCode
  | SettingsErrorCode
  | StoreErrorCode
  | SyncErrorCode
  | TrustErrorCode
  | 'database-lost'
  | 'folder-foreign'
  | 'names-left-out'
  | 'no-answer'
  | 'not-permitted'
  | 'quotations-left-out';

const keys: Record<Code, Exclude<Extract<TextKey, `errors.${string}`>, 'errors.unknown'>> = {
  'store-refused': 'errors.storeRefused',
  'store-blocked': 'errors.storeBlocked',
  'store-full': 'errors.storeFull',
  'store-failed': 'errors.storeFailed',
  'store-no-room': 'errors.storeNoRoom',
  'generation-gone': 'errors.generationGone',
  'nothing-to-undo': 'errors.nothingToUndo',
  'settings-invalid': 'errors.settingsInvalid',
  'settings-too-large': 'errors.settingsTooLarge',
  'clock-back': 'errors.clockBack',
  'already-subscribed': 'errors.alreadySubscribed',
  'id-taken': 'errors.idTaken',
  'not-subscribed': 'errors.notSubscribed',
  'publisher-forbidden': 'errors.publisherForbidden',
  'forced-by-policy': 'errors.forcedByPolicy',
  'archive-invalid': 'errors.archiveInvalid',
  'archive-interrupted': 'errors.archiveInterrupted',
  'archive-missing': 'errors.archiveMissing',
  'paused-missing': 'errors.pausedMissing',
  'database-lost': 'errors.databaseLost',
  'no-address': 'errors.noAddress',
  'address-invalid': 'errors.addressInvalid',
  'address-local': 'errors.addressLocal',
  'origin-refused': 'errors.originRefused',
  'permission-missing': 'errors.permissionMissing',
  'redirect-refused': 'errors.redirectRefused',
  unreachable: 'errors.unreachable',
  'not-found': 'errors.notFound',
  'too-many-requests': 'errors.tooManyRequests',
  'server-error': 'errors.serverError',
  'status-unexpected': 'errors.statusUnexpected',
  'type-wrong': 'errors.typeWrong',
  'too-large': 'errors.tooLarge',
  'head-too-large': 'errors.tooLarge',
  'record-too-large': 'errors.tooLarge',
  'too-slow': 'errors.tooSlow',
  'cut-short': 'errors.cutShort',
  'root-invalid': 'errors.untrusted',
  'root-signature': 'errors.untrusted',
  'root-thumbprint': 'errors.untrusted',
  'head-signature': 'errors.untrusted',
  'key-invalid': 'errors.untrusted',
  'key-unknown': 'errors.untrusted',
  'head-expired': 'errors.expired',
  'key-expired': 'errors.expired',
  'key-revoked': 'errors.keyRevoked',
  'root-version-back': 'errors.versionBack',
  'head-version-back': 'errors.versionBack',
  'root-version-conflict': 'errors.versionConflict',
  'head-version-conflict': 'errors.versionConflict',
  'version-conflict': 'errors.versionConflict',
  'corpus-mismatch': 'errors.corpusMismatch',
  'format-unknown': 'errors.formatUnknown',
  'head-missing': 'errors.corpusDamaged',
  'head-invalid': 'errors.corpusDamaged',
  'index-missing': 'errors.corpusDamaged',
  'index-corrupt': 'errors.corpusDamaged',
  'segment-missing': 'errors.corpusDamaged',
  'segment-corrupt': 'errors.corpusDamaged',
  'batch-corrupt': 'errors.corpusDamaged',
  'record-invalid': 'errors.corpusDamaged',
  'id-duplicate': 'errors.corpusDamaged',
  'id-dangling': 'errors.corpusDamaged',
  'bundle-invalid': 'errors.bundleInvalid',
  'record-unknown': 'errors.recordUnknown',
  'field-invalid': 'errors.fieldInvalid',
  'already-recorded': 'errors.alreadyRecorded',
  'file-invalid': 'errors.fileInvalid',
  'private-window': 'errors.privateWindow',
  'nothing-to-share': 'errors.nothingToShare',
  'share-refused': 'errors.shareRefused',
  'share-changed': 'errors.shareChanged',
  'key-missing': 'errors.keyMissing',
  'key-file-invalid': 'errors.keyFileInvalid',
  'key-other': 'errors.keyOther',
  'folder-foreign': 'errors.folderForeign',
  'names-left-out': 'errors.namesLeftOut',
  'quotations-left-out': 'errors.quotationsLeftOut',
  'no-answer': 'errors.noAnswer',
  'not-permitted': 'errors.notPermitted',
};

const isCode = (code: string): code is Code => Object.hasOwn(keys, code);

/** A failure: its code, and its own sentence in English, which says what, where and what to do. */
export interface Problem {
  code: string;
  text: string;
}

/** What failed, and what to do, in the reader's language. */
export function sayProblem({ code }: Pick<Problem, 'code'>): string {
  return isCode(code) ? t(keys[code]) : t('errors.unknown', { code });
}

/** What was thrown as a problem; `internal-error` where it has no code. */
export function toProblem(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal-error';
  return { code, text: error instanceof Error ? error.message : String(error) };
}
