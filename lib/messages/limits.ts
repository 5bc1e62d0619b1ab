/** Bounds that more than one part of the extension goes by. */

/** Most mentions of one corpus's entities that a frame keeps; a page could name one a million times. */
export const mostMentions = 20_000;
