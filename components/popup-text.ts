/** Every sentence and word that the popup shows besides those of text.ts. */
import type { Marking } from '../lib/settings/settings.ts';
import { formatNumber, plural } from './plural.ts';

/** Why a page has no marks; `explain-page.ts` finds out which. */
export type PageReason =
  | 'browser-page'
  | 'store'
  | 'protected-site'
  | 'extension-page'
  | 'page-source'
  | 'pdf'
  | 'file-not-allowed'
  | 'site-not-allowed'
  | 'loading'
  | 'site-off'
  | 'not-running'
  | 'not-a-page';

/** What is so, and what the reader can do about it. */
interface Explanation {
  title: string;
  advice: string;
}

const reasons: Record<PageReason, Explanation> = {
  'browser-page': {
    title: 'This is one of the browser’s own pages',
    advice: 'Browsers let no extension read them. Open a web page to see what is on record.',
  },
  store: {
    title: 'This is a store for extensions',
    advice: 'Browsers let no extension read its pages.',
  },
  'protected-site': {
    title: 'Firefox protects this site',
    advice: 'It lets no extension read a few sites of its own maker.',
  },
  'extension-page': {
    title: 'This page belongs to an extension',
    advice: 'Browsers let no extension read another one’s pages.',
  },
  'page-source': {
    title: 'This is the source of a page',
    advice: 'Gainsay reads the page itself, not its source.',
  },
  pdf: {
    title: 'This is a PDF',
    advice: 'Gainsay cannot mark names in the browser’s PDF viewer.',
  },
  'file-not-allowed': {
    title: 'Gainsay may not read files',
    advice:
      'To allow it, open the browser’s page for extensions, choose Gainsay’s details and switch on “Allow access to file URLs”. Then reload this page.',
  },
  'site-not-allowed': {
    title: 'The browser does not let Gainsay read this site',
    advice:
      'To allow it, right-click Gainsay’s toolbar button and choose “Always Allow”. Then reload this page.',
  },
  loading: {
    title: 'The page is still loading',
    advice: 'What it names appears here as soon as it has loaded.',
  },
  'site-off': {
    title: 'Gainsay is off for this site',
    advice: 'The switch above marks its names again.',
  },
  'not-running': {
    title: 'Gainsay is not running in this page',
    advice: 'It was probably open before Gainsay was installed or updated. Reload the page.',
  },
  'not-a-page': {
    title: 'There is no text to read here',
    advice: 'Gainsay marks names in web pages.',
  },
};

export const popupText = {
  name: 'Gainsay',
  siteSwitch: 'Mark names on',
  marking: 'Mark each name',
  markings: {
    all: 'Every time',
    'first-in-paragraph': 'Once in a paragraph',
    'first-on-page': 'Once on a page',
  } satisfies Record<Marking, string>,
  entitySwitch: 'Mark',
  entityOff: 'not marked',
  problems: 'What does not work',
  explain: (reason: PageReason): Explanation => reasons[reason],

  asking: 'Reading the page…',
  pageFailed: 'What the page names could not be looked up.',
  entities: 'Names on this page',
  capped: (limit: number) =>
    `only the first ${formatNumber(limit)} mentions on this page are counted and marked.`,
  mentions: (count: number) => plural(count, { one: '# mention', other: '# mentions' }),
  mentionWord: (count: number) => plural(count, { one: 'mention', other: 'mentions' }),
  onThisPage: 'On this page',
  showAllMentions: (count: number) => `Show all ${formatNumber(count)}`,
  goToMention: 'Go to this place in the page',
  questions: 'Questions on record',
  sideCount: (side: string, count: number) => `${side} ${formatNumber(count)}`,
  entityFailed: 'What is on record could not be read.',
  loading: 'Looking up what is on record…',

  followed: 'You follow',
  newStatements: (count: number) =>
    count === 0
      ? 'Nothing new since you looked'
      : plural(count, {
          one: '# new or changed statement since you looked',
          other: '# new or changed statements since you looked',
        }),
  followedGone: 'Not in your corpora any more',
  synced: (when: string) => `Synced ${when}`,
  syncing: 'Syncing…',
  notSynced: 'Not synced yet',
  syncProblem: (problem: string) => `the last sync failed. ${problem}`,

  nothingTitle: 'Nothing on this page is on record',
  nothingExplained:
    'Gainsay marks the people, places and bodies that your corpora keep statements about. This page names none of them.',
  marksTitle: 'What the marks mean',
  markSample: 'A name',
  markTwoSided: 'statements on both sides are on record',
  markOneSided: 'statements are on record, but not from both sides',
  markHow: 'Rest the pointer on a marked name to see who said what.',
  toWelcome: 'Try it on three examples',
  noCorpus: 'No corpus is installed, so there is nothing to mark.',
};
