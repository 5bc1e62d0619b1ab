/** Every sentence and word that the options show besides those of text.ts. */
import type {
  ChangeCountsView,
  ChangesView,
  PublisherPreview,
  SyncProgressView,
} from '../lib/messages/sync-views.ts';
import { formatNumber, plural } from './plural.ts';

type Counts = Pick<PublisherPreview, 'entities' | 'sources' | 'disputesAndStatements'>;
type ChangeKind = ChangesView['statements'][number]['kind'];

export const optionsText = {
  title: 'Gainsay: options',

  corpora: 'Corpora',
  withoutSubscription: 'Came with Gainsay',
  addCorpus: 'Add a corpus',
  address: 'Address that its publisher gives',
  look: 'Look at it',
  openFile: 'Open a file…',
  addressHint:
    'The browser asks whether Gainsay may connect to that one site. Nothing is kept before you agree.',
  asking: 'Asking the publisher…',
  reading: 'Reading the file…',
  importing: 'Importing…',
  subscribing: 'Subscribing…',
  notPermitted: (host: string) =>
    `Without your permission Gainsay cannot connect to ${host}. Nothing was asked for.`,
  licence: 'Licence of its own words',
  quotationBasis: 'Why it may quote',
  size: 'Size',
  sizeOf: (version: number, { entities, sources, disputesAndStatements }: Counts) =>
    `version ${formatNumber(version)}: ` +
    `${plural(entities, { one: '# subject', other: '# subjects' })}, ` +
    `${plural(sources, { one: '# document', other: '# documents' })}, ` +
    `${formatNumber(disputesAndStatements)} questions and statements`,
  unpacked: (bytes: string) => `${bytes} unpacked`,
  fingerprint: 'Fingerprint of its key',
  fingerprintHint:
    'Compare it with what the publisher says elsewhere: whoever holds this key decides what the corpus says.',
  alreadySubscribed: 'You subscribe to it already.',
  alreadyHere:
    'You have this corpus already. A newer version in the file takes the place of yours.',
  subscribe: 'Subscribe',
  importFile: 'Import it',
  notNow: 'Not now',

  notHereYet: 'not here yet',
  version: (version: number) => `version ${formatNumber(version)}`,
  undone: 'one version back, as you asked',
  fromFile: 'from a file',
  paused: 'paused',
  checked: (when: string) => `asked ${when}`,
  read: (when: string) => `read ${when}`,
  nextCheck: (when: string) => `asks again ${when}`,
  waitsForTurn: 'Waiting for its turn…',
  phases: {
    fetching: 'Downloading…',
    indexing: 'Making it searchable…',
    activating: 'Switching to the new version…',
  } satisfies Record<SyncProgressView['phase'], string>,
  syncNow: 'Sync now',
  pause: 'Pause',
  resume: 'Resume',
  undo: 'Back to the version before',
  redo: 'Forward to the newest version',
  permit: (host: string) => `Allow connections to ${host}`,
  remove: 'Remove…',
  removeAsk: 'Everything of this corpus is deleted from this browser.',
  removeYes: 'Delete it',
  keep: 'Keep it',
  forced: 'Your organisation has set this subscription.',
  changes: (counts: ChangeCountsView) => {
    const { statementsAdded: added, statementsChanged: changed, statementsGone: gone } = counts;
    const parts = [
      added > 0 && plural(added, { one: '# new statement', other: '# new statements' }),
      changed > 0 && plural(changed, { one: '# changed statement', other: '# changed statements' }),
      gone > 0 && plural(gone, { one: '# removed statement', other: '# removed statements' }),
    ].filter((part) => part !== false);
    if (parts.length === 0) return `Version ${formatNumber(counts.version)} changed no statement`;
    const on = plural(counts.disputesTouched, {
      one: ', on # question',
      other: ', on # questions',
    });
    const words = `Version ${formatNumber(counts.version)}: ${parts.join(', ')}`;
    return counts.disputesTouched > 0 ? words + on : words;
  },
  changeKinds: { added: 'new', changed: 'changed', gone: 'removed' } satisfies Record<
    ChangeKind,
    string
  >,
  changesFailed: 'What changed could not be read.',

  marks: 'Marks',
  sitesOff: 'Sites without marks',
  noSitesOff: 'None. The toolbar popup has a switch for each site.',
  entitiesOff: 'Names that are not marked',
  noEntitiesOff: 'None. The toolbar popup has a switch for each name.',
  markAgain: 'Mark again',
  rest: 'Rest on a mark before its card opens',
  restMs: (ms: number) => `${formatNumber(ms)} ms`,

  privacy: 'Privacy',
  privacyWords: [
    'Pages are read on this machine, and nothing about what you read leaves it. Gainsay connects to the publishers you look at or subscribe to, and to nothing else.',
    'A page can see which of its words are marked, and so guess which corpora you hold. Switch a site off in the popup where you mind that.',
  ],
  requests: 'Every request that was made',
  noRequests: 'No request was made.',
  when: 'When',
  where: 'Address',
  amount: 'Received',
  outcome: 'Outcome',
  outcomes: { ok: 'received', unchanged: 'unchanged', stopped: 'stopped' } as Record<
    string,
    string
  >,
  clearRequests: 'Forget these',

  backup: 'Backup',
  backupWords:
    'Your settings and the list of your subscriptions as a file. Corpora themselves are fetched again.',
  exportSettings: 'Save to a file',
  importSettings: 'Read from a file…',
  imported: (count: number) =>
    `The settings were read. ${plural(count, {
      one: '# subscription was added.',
      other: '# subscriptions were added.',
    })}`,
  permitAdded: 'Allow connections to their sites',
  following: 'They follow you to other machines where the browser synchronises extensions.',
  notFollowing: (reason: string) =>
    `They do not follow you to other machines: the browser does not synchronise them (${reason}). On this machine all of it is kept.`,
};
