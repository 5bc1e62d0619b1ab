/** How much of what a corpus says of others is looked at. */

/** Most disputes of others that a dispute names; what it names beyond them is passed over. */
export const mostNamed = 16;
/** Most addresses that an entity is looked for by: the first of them. */
export const mostAddresses = 16;
/** Most entities of a corpus that one address may name; an address of more names none of them. */
export const mostOfAddress = 4;
/** Most statements that one is told to respond to: the first of them. */
export const mostAnswered = 32;
