/** UTF-16 code units. */
const longestTitle = 200;

/** Whether a first paragraph is a headline: short, and no sentence. */
export const isTitle = (paragraph: string): boolean =>
  paragraph.length <= longestTitle && !/[.:;,!?…]["'”’»)]*$/u.test(paragraph);
