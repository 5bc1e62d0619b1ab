import { isGivenName } from './given-names.ts';
import type { LetterCounts } from './letter-counts.ts';
import type { Word } from './split-words.ts';

const toSet = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that stand within a name in small letters, between two with capitals. */
const links = toSet(
  'of de del della di da do dos das du des la le van von der den bin ibn al el ul y',
);

const conjunctions = toSet('and et und y e i oraz и та ve');

/** What somebody is, before the name; written with a capital in some languages and by some desks. */
const titles = toSet(`
president vice former ex senator sen rep reps representative congressman congresswoman governor gov mayor minister prime chancellor
secretary attorney justice gen dr prof professor mr mrs ms sir rev reverend pastor sheriff officer detective capt col sgt lt director ceo
chairman chairwoman speaker leader candidate counsel majority minority actor actress singer rapper comedian author coach lady first general
ambassador commissioner ayatollah sheikh imam presidente présidente président präsident
präsidentin ministro ministra ministre minister senador senadora sénateur monsieur madame herr frau kanzler kanzlerin
президент премьер министр президента cumhurbaşkanı başbakan bakan prezydent premier`);
/** Of these, those that may also begin a name of their own: "First Amendment", "General Motors". */
const softTitles = toSet(
  'first lady majority minority former vice prime attorney general director leader officer speaker justice',
);

/** Of these, those that begin a longer name of their own: "First National Bank". */
const ownTitles = toSet('first general prime director attorney officer justice');

/** Words at the beginning of a sentence, or of a run, that are not of a name. */
const openers = toSet(`
the a an this that these those if when after before in on at by for from with as and or but while i it he she we they
is are was were did does do has have will no not there here who what why how where which`);

/** What a body is, before "for": "Centers for Disease Control". */
const beforeFor = toSet(
  'endowment center centers centre council institute committee foundation campaign department agency office bureau association society fund court',
);

/** Whether a word is what somebody is, and stands before the name. */
export const isTitle = (word: string): boolean => titles.has(word.toLowerCase());

/** Whether a word links those of a name, in small letters. */
export const isLink = (word: string): boolean => links.has(word);

/** A run of words that may be a name. */
export interface Run {
  words: readonly Word[];
  /** As it stands in the text. */
  text: string;
  /** With the word before it, which begins the sentence: whether it is of the name, its capital does not tell. */
  withFirst: string | null;
}

const small = ({ text }: Word) => text.toLowerCase();
const isShouted = ({ text }: Word) => /^\p{Lu}+$/u.test(text);

/** Cuts articles and links off both ends, and whatever ends in a title before two further words. */
function trim(words: readonly Word[], counts: LetterCounts): readonly Word[] {
  const isLoose = (word: Word | undefined) =>
    word !== undefined && (word.isCapital ? small(word) === 'the' : true);
  const isTitled = (word: Word | undefined) => word !== undefined && titles.has(small(word));
  let list = words;
  // "U.S. House Minority Leader Ann Example": the last title, where a name of two words follows.
  for (let at = list.length - 3; at >= 0; at--) {
    const word = list[at];
    if (
      !isTitled(word) ||
      (at === 0 && ownTitles.has(small(word as Word))) ||
      links.has(list[at + 1]?.text ?? '')
    )
      continue;
    list = list.slice(at + 1);
    break;
  }
  const isHard = (word: Word | undefined) => isTitled(word) && !softTitles.has(small(word as Word));
  // "President Obama", "President of Mexico".
  // "secretary of Defense Ann Example".
  const [first, second] = list;
  if (list.length > 2 && first && isGivenName(second?.text ?? '') && counts.small(first.text) > 0) {
    list = list.slice(1);
  }
  while (isLoose(list[0]) || (list.length > 1 && isHard(list[0]))) list = list.slice(1);
  while (list.length > 0 && isLoose(list.at(-1))) list = list.slice(0, -1);
  return list;
}

const maxWords = 6;

/**
 * The runs of words with capitals in a text, with the small words that link them ("Department of
 * Justice"); titles before a name are not of it.
 * @param words of `text`
 * @param counts of the whole feed
 */
export function findRuns(text: string, words: readonly Word[], counts: LetterCounts): Run[] {
  const runs: Run[] = [];
  let open: Word[] = [];
  /** A word before the run that may be of the name; behind "and" or "'s" only where the run's own words are common. */
  let before: Word | null = null;
  let isUnsure = false;
  const close = () => {
    const list = trim(open, counts);
    const [first] = list;
    const last = list.at(-1);
    const isOwn = isUnsure && list.some(({ text }) => counts.isNamed(text));
    const head = first === open[0] && !isOwn ? before : null;
    open = [];
    before = null;
    if (!first || !last || list.length > maxWords) return;
    if (list.length > 1 && list.every(isShouted)) return;
    const end = last.start + last.text.length;
    const withFirst = head && text.slice(head.start, end);
    runs.push({ words: list, text: text.slice(first.start, end), withFirst });
  };
  let previous: Word | null = null;
  for (const word of words) {
    if (!word.isJoined) {
      close();
      // "America's Got Talent".
      isUnsure = previous?.hasSuffix === true && previous.isCapital && !word.isFirst;
      if (isUnsure) before = previous;
    }
    previous = word;
    const isOpener = openers.has(small(word));
    const last = open.at(-1);
    const isOf =
      links.has(word.text) ||
      (word.text === 'the' && (last?.text === 'of' || last?.text === 'for')) ||
      (word.text === 'for' && last !== undefined && beforeFor.has(small(last)));
    if (word.isTitled) close();
    else if (word.isCapital && !(word.isFirst && (isOpener || !counts.isNamed(word.text))))
      open.push(word);
    else if (open.length > 0 && isOf) open.push(word);
    else {
      const [start = null] = open;
      close();
      isUnsure = false;
      // Every sentence begins with a capital: whether it is of the name, its place does not tell.
      const mayBelong = word.isFirst && word.isCapital && !isOpener && !titles.has(small(word));
      before = mayBelong ? word : null;
      // "Department of Health and Human Services".
      if (start && conjunctions.has(word.text)) {
        before = start;
        isUnsure = true;
      }
    }
  }
  close();
  return runs;
}
