import { Parser } from 'htmlparser2';
import { isEditable, rolesByTag, type TextRole } from '../../../lib/page/tag-roles.ts';

/** Stands for what is not read between two words, as in the content script. */
const skipped = '\ufffc';

function roleOf(tag: string, attributes: Record<string, string>): TextRole {
  // A `pre` may be code, which only its styles and scripts tell; elements of no known name are inline.
  if (tag === 'pre' || isEditable((name) => attributes[name])) return 'skip';
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
 * nothing: inline elements are joined, code, `pre` and controls left out. Styles are not looked at.
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
  const parser = new Parser({
    onopentag(tag, attributes) {
      const role = roleOf(tag, attributes);
      if (skippedDepth > 0) skippedDepth++;
      else if (role === 'block') endBlock();
      else if (role === 'break' && text !== '') text += '\n';
      else if (role === 'skip') {
        if (text !== '') text += skipped;
        skippedDepth++;
      }
    },
    ontext(part) {
      if (skippedDepth === 0) add(part);
    },
    onclosetag(tag) {
      if (skippedDepth > 0) skippedDepth--;
      else if (rolesByTag.get(tag) === 'block') endBlock();
    },
  });
  parser.end(html);
  endBlock();
  return blocks;
}
