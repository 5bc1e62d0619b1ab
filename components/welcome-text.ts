/** Every sentence and word that the welcome page shows besides those of text.ts. */

export const welcomeText = {
  title: 'Welcome to Gainsay',
  lead: 'Gainsay marks the people, places and bodies that your corpora keep statements about. It shows what was said about them, and who has said otherwise: attributed, dated, word for word, with the source. It never says who is right.',

  examplesTitle: 'Try it here',
  examplesLead:
    'These sentences are ours, written to show the marks. Press a marked name: the card is the one that opens on any page.',
  examples: [
    'The ministry was asked again whether air strikes hit civilian targets in Aleppo.',
    'Diplomats at the Security Council spoke about the Nusra Front until the evening.',
    'Moscow and Ankara gave different accounts; Russia and Turkey each named witnesses.',
  ],
  nothingMarked: 'Your corpora hold nothing about the names in these sentences.',
  examplesFailed: 'The examples could not be looked up.',
  card: 'What is on record',

  marksTitle: 'What the marks mean',
  markSample: 'A name',
  markTwoSided: 'Statements on both sides of a question are on record.',
  markOneSided: 'Statements are on record, but not from both sides.',
  markNone:
    'A name without a mark is not covered by your corpora. That says nothing about whether anything was said.',
  stancesTitle: 'On the card',
  stances: {
    affirms: 'A filled circle: the statement affirms the question.',
    denies: 'A hollow circle: the statement denies it.',
    qualifies: 'A half circle: the statement qualifies it.',
  },

  pagesTitle: 'What leaves your machine, and what a page can learn',
  pages: [
    'Names are found on your machine. No page, no address and no word that you read is sent anywhere. Gainsay asks the network only for the corpora that you subscribed to; the options list every request.',
    'A page cannot read the card, your corpora or your settings. It can find out which of its own words are marked. By planting names it can learn which corpora you hold, and so perhaps what you are interested in.',
    'If that is too much, switch marks off for a site in the toolbar popup.',
  ],

  accessTitle: 'Reading pages',
  accessReason:
    'To find names, Gainsay must read the text of the pages that you open, on all sites. It is the only access that it needs.',
  accessGiven: 'Your browser lets Gainsay read pages.',
  accessGivenAtInstall:
    'You gave it when you installed Gainsay. Your browser’s page for extensions lets you take it back, for all sites or for some.',
  accessMissing: 'Your browser does not let Gainsay read pages yet, so nothing is marked.',
  accessAsk: 'Let Gainsay read pages',
  accessRefused:
    'It was not allowed. You can still allow it: open Firefox’s menu, “Add-ons and themes”, Gainsay, “Permissions and data”, and switch on “Access your data for all websites”.',

  keysTitle: 'With the keyboard',
  keys: [
    ['Tab', 'goes through the card and everything on it'],
    ['Enter', 'presses what has the focus'],
    ['Escape', 'closes the card, pinned or not'],
  ] as const,
  keysMore: 'Every other shortcut of the browser stays as it is.',
};
