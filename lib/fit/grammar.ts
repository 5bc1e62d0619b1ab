/** The little that is known of a language's grammar to tell who does a deed. */

export interface Grammar {
  /** Behind these a place is where something is, not who does it. */
  locatives: ReadonlySet<string>;
  /** "by" in a passive and its like. */
  by: ReadonlySet<string>;
  of: ReadonlySet<string>;
  on: ReadonlySet<string>;
  and: ReadonlySet<string>;
  /** Of those: who did it is left open. */
  or: ReadonlySet<string>;
  /** No word of a noun phrase: prepositions, conjunctions, auxiliaries, adverbs of the sentence. */
  stops: ReadonlySet<string>;
  /** These begin a clause with a subject of its own. */
  clauses: ReadonlySet<string>;
  /** These take up the noun before them: "which". */
  relatives: ReadonlySet<string>;
  be: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  thirdPerson: ReadonlySet<string>;
  /** Of those: whose something is. */
  owners: ReadonlySet<string>;
  firstPerson: ReadonlySet<string>;
  negations: ReadonlySet<string>;
  /** By stem: what is said, without being done by who says it. */
  speech: ReadonlySet<string>;
  /** By stem: what somebody thinks of another's deed. */
  critique: ReadonlySet<string>;
  /** By stem: what somebody does who is told to have done the deed. */
  denial: ReadonlySet<string>;
  /** By stem: who is named after these is told to have done the deed. */
  accusing: ReadonlySet<string>;
  /** By stem: what puts a deed "on" somebody. */
  blaming: ReadonlySet<string>;
  /** By stem: nouns of saying, "Ford's accusation". */
  accusations: ReadonlySet<string>;
  /** By stem: participles before "by" that tell who did it. */
  doing: ReadonlySet<string>;
  /** By stem: what makes somebody a party to a deed, "involved in the raid". */
  involving: ReadonlySet<string>;
  /** By stem: what somebody has, bears or denies who is told to have done something. */
  responsibility: ReadonlySet<string>;
  /** Parts of a compound after a name that make it no agent: "rebel-held". */
  compounds: ReadonlySet<string>;
  /** Whether adjectives and agents follow their noun. */
  adjectivesFollow: boolean;
  /** Of the words of `of` those that are also articles: "la" of "de la". */
  articles: ReadonlySet<string>;
  /** Case endings of who does nothing: to whom, where or from where something is done. */
  idleEndings: RegExp | null;
  /** The same of common nouns, which no apostrophe parts from their endings. */
  idleNouns: RegExp | null;
  /** Where a verb needs no subject of its own: what a verb may look like. */
  verb: RegExp | null;
  /** Where the subject follows its verb, what such a verb looks like. */
  verbBeforeSubject: RegExp | null;
  /** Endings by which a noun tells whose it is, as "their" does. */
  ownEndings: RegExp | null;
  /** May stand between what somebody says and the verb of what he says that he does. */
  beforeVerb: ReadonlySet<string>;
  /** What a verb looks like whose subject does the deed. */
  activeVerb: RegExp | null;
  /** Last words of "side by side with" and its like: who is named behind them does it too, but not alone. */
  companions: ReadonlySet<string>;
  /** Behind these somebody is who something is done with or to. */
  toward: ReadonlySet<string>;
  /** Behind these stands who only speaks: "selon"; and before these, as in Turkish. */
  accordingTo: ReadonlySet<string>;
  accordingToAfter: ReadonlySet<string>;
  /** Behind a name these tell that it does nothing: Turkish "ile", "with". */
  postpositions: ReadonlySet<string>;
  /** Case endings of whose something is that was just told: "suç Ankara'nın". */
  predicateEndings: RegExp | null;
  /** A verb whose own form denies. */
  negatedVerb: RegExp | null;
  /** By stem: nouns of state's deeds that are somebody's only where a name goes with them. */
  deedNouns: ReadonlySet<string>;
}
