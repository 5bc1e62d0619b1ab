/** Words for what people and bodies are, by which a text speaks of them without their names. English; lists of our own. */
import type { Gender } from './first-names.ts';

const listOf = (words: string): Set<string> => new Set(words.split(/\s+/u));

/** What speaks as a body: with a name before it, it is that name's ("the Fenn campaign"). */
export const bodies =
  listOf(`campaign team camp office administration government ministry department company firm
corporation group organization organisation committee party union newspaper paper magazine network channel broadcaster
website outlet site agency bureau council court commission bank board foundation institute center centre school university
college police army military coalition alliance movement pac association club league federation church charity nonprofit
watchdog embassy delegation panel poll survey chamber legislature parliament senate congress cabinet council authority
service station publication daily tabloid weekly`);

/** Things that hold words and are nobody: "the lawsuit says". */
export const things =
  listOf(`statement lawsuit suit filing ad advert advertisement spot commercial video clip footage report
letter memo memorandum email e-mail document documents complaint petition post tweet tweets article editorial story headline
sign hat banner poster study law bill act legislation amendment resolution rule policy plan proposal platform book memoir
message text transcript caption page account narrator timeline release announcement agreement indictment affidavit warrant
order ruling opinion decision constitution treaty declaration note speech column review blog graphic chart map list answer
reply response question words comment comments remark remarks chant song slogan title label term phrase description movie film program programme show notion idea place song system series episode contract
brief motion charge charges figure figures number numbers data article articles`);

/** Many who speak as one, and none of whom is named. */
export const crowds =
  listOf(`crowd audience public family everyone everybody nobody anybody others some many most several
few people media press`);

/** Where a name ends in one of these it is no person's. */
export const bodyNames =
  listOf(`party committee university college school department ministry house senate congress times
post news journal tribune herald gazette star globe monitor magazine pac association institute center centre foundation court
council county city state states street act tower company corporation inc corp group bank union league club army navy force
police agency bureau administration commission board alliance coalition network television radio today reuters press fund
society academy service services office project campaign caucus convention america democrats republicans libertarians watch
security court pentagon kremlin vatican organization nations hospital church museum airport park hall square street avenue
road valley beach island river lake mountain war day primary debate report poll twitter facebook google`);

/** Of which kind somebody is who is called so. */
const kinds: Record<string, string> = {
  ...{ sen: 'senator', rep: 'representative', gov: 'governor', pres: 'president', pontiff: 'pope' },
  ...{ congressman: 'representative', congresswoman: 'representative', mep: 'representative' },
  ...{
    nominee: 'candidate',
    contender: 'candidate',
    hopeful: 'candidate',
    frontrunner: 'candidate',
  },
  ...{ 'front-runner': 'candidate', challenger: 'candidate', runner: 'candidate' },
  ...{
    tycoon: 'businessman',
    mogul: 'businessman',
    billionaire: 'businessman',
    magnate: 'businessman',
  },
  ...{ businesswoman: 'businessman', entrepreneur: 'businessman', developer: 'businessman' },
  ...{ spokeswoman: 'spokesman', spokesperson: 'spokesman' },
  ...{ chairwoman: 'chairman', chair: 'chairman', chairperson: 'chairman' },
  ...{ chief: 'head', leader: 'head', boss: 'head', ceo: 'executive', cfo: 'executive' },
  ...{ lawyer: 'attorney', solicitor: 'attorney', barrister: 'attorney' },
  ...{ anchor: 'host', moderator: 'host', presenter: 'host', radioman: 'host' },
  ...{
    reporter: 'journalist',
    correspondent: 'journalist',
    columnist: 'journalist',
    editor: 'journalist',
  },
  ...{ prof: 'professor', scholar: 'professor', academic: 'professor', economist: 'professor' },
  ...{ aide: 'adviser', advisor: 'adviser', strategist: 'adviser', consultant: 'adviser' },
  ...{ dr: 'doctor', surgeon: 'doctor', neurosurgeon: 'doctor', physician: 'doctor' },
  ...{
    gen: 'general',
    col: 'colonel',
    capt: 'captain',
    lt: 'lieutenant',
    sgt: 'sergeant',
    adm: 'admiral',
  },
  ...{ maj: 'major', cmdr: 'commander', rev: 'reverend', amb: 'ambassador', writer: 'author' },
};

const roles = new Set([
  ...Object.keys(kinds),
  ...Object.values(kinds),
  ...`president minister secretary director manager mayor judge justice officer official member founder co-founder owner
resident teacher student worker nurse farmer activist advocate analyst expert researcher scientist historian lecturer fellow
lawmaker politician commentator pundit pollster actor actress singer musician rapper comedian artist filmmaker producer
coach player veteran retiree volunteer supporter voter delegate organizer operative lobbyist donor fundraiser critic
plaintiff witness victim survivor pastor priest bishop rabbi imam sheriff detective prosecutor treasurer clerk deputy
commissioner superintendent principal dean partner investor banker trader engineer designer programmer hacker agent
biographer novelist poet publisher photographer blogger vice-president co-chair co-host co-author intern graduate
wife husband son daughter mother father brother sister friend colleague neighbor cousin native sophomore junior
specialist psychologist psychiatrist sociologist theologian diplomat envoy captain sailor soldier marine pilot dissident`.split(
    /\s+/u,
  ),
]);

/** Whether a word says what a person is. */
export const isRole = (lower: string): boolean => roles.has(lower.replace(/\.$/u, ''));

/** @param lower a word in lower case, perhaps with a full stop @returns the same word for all who are of one kind */
export function kindOf(lower: string): string {
  const word = lower.replace(/[’']s$/u, '').replace(/\.$/u, '');
  return kinds[word] ?? word;
}

const genders = new Map<string, Gender>();
for (const word of `he him his himself mr mr. sir lord king prince father son brother husband uncle grandfather boy man il él он
spokesman congressman chairman businessman councilman assemblyman gentleman actor salesman fireman pope`.split(
  /\s+/u,
))
  genders.set(word, 'he');
for (const word of `she her hers herself mrs mrs. ms ms. miss lady queen princess mother daughter sister wife aunt
grandmother girl woman elle ella она spokeswoman congresswoman chairwoman businesswoman councilwoman assemblywoman actress`.split(
  /\s+/u,
))
  genders.set(word, 'she');

/** What a word in lower case says of whom it is used of. */
export const genderOfWord = (lower: string): Gender | null => genders.get(lower) ?? null;
