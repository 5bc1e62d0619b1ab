/** Bounds that more than one part of the extension goes by. */

/** Longest text that is looked up as a whole, such as a selection, UTF-16 code units. */
export const longestQuery = 1_000;

/** Most questions that one message asks about. */
export const mostQuestions = 200;

/** Most sentences that a report on a page has. */
export const mostSentences = 500;

/** Most mentions of one corpus's entities that a frame keeps; a page could name one a million times. */
export const mostMentions = 20_000;

/** Longest title and address of a page that a report has, UTF-16 code units: some pages have megabytes. */
export const longestTitle = 300;
export const longestAddress = 8_000;
