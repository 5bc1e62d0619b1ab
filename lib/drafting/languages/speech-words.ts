/** The words by which a language says who speaks. Parts of regular expressions, in lower case; lists of our own. */
export interface SpeechWords {
  /** Verbs in the forms that newspapers quote with. */
  cues: string;
  /** What may stand between a subject and its cue, before it alone: auxiliaries and small pronouns. */
  auxiliaries: string;
  /** What may stand there in either order. */
  adverbs: string;
  /** "According to", with who follows. */
  according: string;
  /** What ends a subject that follows its cue. */
  stops: string;
  /** What leads in a sentence and is no part of its subject. */
  leads: string;
  /** What stands before a title in quotation marks, which nobody says. */
  titles: string;
  /** Where a subject stands as a rule: on either side of its cue, behind it, or before what is quoted. */
  order: 'either' | 'behind' | 'before-quotation';
  /** A subject that is part of the verb, such as French "a-t-elle dit"; it has a group `who`. */
  joined?: string;
  /** Between commas within the marks: who speaks, as French has it. */
  within?: string;
}
