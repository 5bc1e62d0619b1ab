/** Words that say that something is said. English; a list of our own. */

/** Base forms of verbs that a quotation or a clause may hang on. */
const bases = `accept accuse acknowledge add admit advise affirm agree allege announce answer apologize argue ask assert
assure attack attest beg begin believe blame blast boast brag caution challenge charge chide chime claim clarify
comment compare complain concede conclude condemn confess confide confirm contend continue counter cite criticize
cry declare decry defend demand denounce deny deride describe dismiss dispute dub elaborate emphasize encourage
estimate exclaim exhort explain expound express fear fire forecast fret fume gloat grumble guess hint hope implore
imply inform inquire insist interject interrupt invoke joke jest label lament laugh lecture lash maintain mention
mock mourn muse mutter note observe offer opine order persist plead pledge point ponder sum pose posit praise pray
predict proclaim promise pronounce propose protest question quip quote rail rebuke recall reckon recommend recount
reflect refute reiterate reject relate remark remember remind repeat reply report request respond retort reveal
roar rule scoff scold shout sigh signal slam speculate stipulate state stress suggest summarize surmise swear
tease telegraph testify threaten tout trumpet tweet underline underscore urge vent volunteer vow wail warn whisper wonder
write yell scream hail recite chant post characterize portray refer ridicule`;

/** What is not made by rule. */
const irregular: Record<string, string[]> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'writing', 'written'],
  read: ['reads', 'reading'],
  think: ['thinks', 'thought'],
  speak: ['speaks', 'spoke', 'speaking'],
  swear: ['swears', 'swore', 'swearing'],
  begin: ['begins', 'began', 'beginning'],
  put: ['puts', 'put', 'putting'],
  go: ['goes', 'went', 'going'],
  call: ['calls', 'called', 'calling'],
  make: [],
  sing: ['sings', 'sang'],
};

export interface Cue {
  base: string;
  /** `ing`: what the subject of the sentence does meanwhile. */
  form: 'finite' | 'ing';
  /** Whether a quotation in a sentence nearly always hangs on it. */
  isPlain: boolean;
}

const plain = new Set(
  'say tell add write tweet reply answer respond explain argue claim note declare state remark insist continue recall ask conclude announce acknowledge observe quip joke warn testify post exclaim recount'.split(
    ' ',
  ),
);

const cues = new Map<string, Cue>();
function learn(base: string, forms: readonly string[]): void {
  const isPlain = plain.has(base);
  for (const form of [base, ...forms]) {
    if (!cues.has(form))
      cues.set(form, {
        base,
        form: form.endsWith('ing') && form !== 'sing' ? 'ing' : 'finite',
        isPlain,
      });
  }
}
for (const [base, forms] of Object.entries(irregular)) learn(base, forms);
for (const base of bases.split(/\s+/u)) {
  const stem = base.endsWith('e')
    ? base.slice(0, -1)
    : /[^aeiou]y$/u.test(base)
      ? `${base.slice(0, -1)}i`
      : base;
  const doubled =
    /(?:^|[^aeiou]|qu)[aeiou][bdgmnprt]$/u.test(base) &&
    /^(?:admit|brag|refer|chat|dub|quip|slam|beg|sum)$/u.test(base)
      ? base + base.at(-1)
      : null;
  const past = doubled ? `${doubled}ed` : `${stem}ed`;
  const ing = doubled
    ? `${doubled}ing`
    : `${base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base}ing`;
  const third = /(?:s|sh|ch|x|z)$/u.test(base)
    ? `${base}es`
    : stem.endsWith('i') && base.endsWith('y')
      ? `${stem}es`
      : `${base}s`;
  learn(base, [third, past, ing]);
}

/** Forms that are as often nouns. */
export const nounLike = new Set(
  `state add call tweet tweets note express defend state maintain hint describe blame read written reporting
states remarks comments demand demands claim claims report reports offer offers attack attacks pledge pledges challenge
challenges request requests promise promises estimate estimates question questions charge charges answer answers post
posts note notes label labels fear fears hope hopes blast blasts chant order orders rule rules threat guess notes praise
protest protests propose quote quotes estimate forecast criticism stress signal signals vow vows warning complaint
argument counter fire list lists`.split(/\s+/u),
);

/** Verbs that say something only with another word: "pointed out". */
export const particles = new Map([
  ['point', 'out'],
  ['sum', 'up'],
  ['spell', 'out'],
  ['go', 'on'],
]);

/** Nouns whose agent says what stands in quotation marks after them. */
export const sayingNouns = new Set(
  `pledge statement claim call vow comment comments remark remarks warning promise demand letter tweet message speech
statements claims calls accusation accusations allegation allegations suggestion proposal declaration complaint report`.split(
    /\s+/u,
  ),
);

export const cueOf = (lower: string): Cue | undefined => cues.get(lower);

export const auxiliaries = new Set(
  'has have had is are was were be been being am will would can could may might must shall should do does did having'.split(
    ' ',
  ),
);
export const pronouns = new Set('he she they it we i you who which'.split(' '));

/** Adverbs that stand between a subject and its verb. */
export function isAdverb(lower: string): boolean {
  return /^(?:also|later|then|not|never|never|once|just|still|even|first|again|often|now|soon|reportedly|famously|always|instead|only|further|twice|since|long|previously|.+ly)$/u.test(
    lower,
  );
}

/** Words of the past that are no participles by their ending; a subject ends before them. */
export const otherVerbs = new Set(
  `took gave made came went got saw knew found left kept met ran won lost sat stood led brought bought taught fought sought
shut cut hit let set quit hurt spread cast dealt drank ate fed hid heard laid lent lay rode rang sank sold shook shot showed slept slid swept swung threw tore woke withdrew felt built sent spent held began became broke chose drew drove fell flew grew rose wore wants wanted says seems appears
makes takes gives comes goes gets plans tries needs likes loves hates runs leads faces works believes lives sits
stands keeps finds sees knows thinks feels shows means remains includes does did`.split(/\s+/u),
);
