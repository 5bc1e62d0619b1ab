import { Parser } from 'htmlparser2';
import { codeClass, fewestTokens, mostPerToken, wrappers } from '../../../lib/page/code-text.ts';
import {
  isEditable,
  isPassedTag,
  listTags,
  roleOfTag,
  type TextRole,
} from '../../../lib/page/tag-roles.ts';

const rolesByTag = new Map(listTags().map((tag) => [tag, roleOfTag(tag)]));

/** Stands for what is not read between two words, as in the content script. */
const skipped = '\ufffc';

function roleOf(tag: string, attributes: Record<string, string>): TextRole {
  // Elements of no known name are inline.
  if (isEditable((name) => attributes[name])) return 'skip';
  return rolesByTag.get(tag) ?? 'inline';
}

/** Whether a text is a page of HTML: by its file's ending, or by how it begins. */
export function isHtml(path: string, text: string): boolean {
  return (
    /\.x?html?$/i.test(path) || /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html)\b/i.test(text)
  );
}

/**
 * The text of a page of HTML by block, as the extension reads it (lib/page) where styles change
 * nothing: inline elements are joined, code and controls left out. Styles are not looked at.
 */
export function readHtmlBlocks(html: string): string[] {
  const blocks: string[] = [];
  let text = '';
  let skippedDepth = 0;
  const add = (part: string) => {
    if (text !== '' || part.trim() !== '') text += part;
  };
  const endBlock = () => {
    if (text !== '') blocks.push(text);
    text = '';
  };
  /** The classes of the elements around, the nearest last. */
  const classes: string[] = [];
  /** The `pre` that is being read; highlighters show only at its end that it was code. */
  let pre: { depth: number; firstBlock: number; tokens: number; length: number } | null = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      let role = roleOf(tag, attributes);
      classes.push(attributes.class ?? '');
      if (tag === 'pre' && skippedDepth === 0) {
        const isNamed = classes.slice(-wrappers).some((each) => codeClass.test(each));
        if (isNamed || attributes['aria-hidden'] === 'true') role = 'skip';
      }
      if (pre && tag === 'span') pre.tokens++;
      if (skippedDepth > 0) skippedDepth++;
      else if (role === 'block') {
        endBlock();
        if (tag === 'pre' && !pre) {
          pre = { depth: classes.length, firstBlock: blocks.length, tokens: 0, length: 0 };
        }
      } else if (role === 'break' && text !== '') text += '\n';
      else if (role === 'skip') {
        if (text !== '' && !isPassedTag(tag)) text += skipped;
        skippedDepth++;
      }
    },
    ontext(part) {
      if (pre) pre.length += part.length;
      if (skippedDepth === 0) add(part);
    },
    onclosetag(tag) {
      if (skippedDepth > 0) skippedDepth--;
      else if (rolesByTag.get(tag) === 'block') endBlock();
      if (pre?.depth === classes.length) {
        const isCode = pre.tokens >= fewestTokens && pre.length < pre.tokens * mostPerToken;
        if (isCode) blocks.length = pre.firstBlock;
        pre = null;
      }
      classes.pop();
    },
  });
  parser.end(html);
  endBlock();
  return blocks;
}
