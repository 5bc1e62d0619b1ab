/** The name of the element that holds the card's frame. */
export const hostName = 'gainsay-card';
