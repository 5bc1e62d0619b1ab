/**
 * A slow reading of a page by what is laid out, to hold the extension's against: words where they are
 * drawn, and what stands between two of them told by their distance. Nothing of it is the extension's
 * code. Runs in the page, so each function holds all that it needs.
 */

/** A reading, kept in the page between two questions. */
export interface Reading {
  /** Words that stand together, joined as they stand, in no order. */
  texts: string[];
  /** For each text its words: where each begins in it, and where it stands in the page. */
  words: { at: number; node: Text; from: number; isUnclear: boolean }[][];
  /** Each text node's number, in the page's order. */
  numbers: Map<Text, number>;
  /** What waits for its turn to be drawn has it from here on, to be put back. */
  waiting: HTMLElement[];
}

export interface WithReading {
  laidOut: Reading;
}

/** Reads the page; slow. Gives the texts and leaves the reading at `laidOut`. */
export function readLaidOut(): string[] {
  /** What is no text of the page, though it is drawn: fields, code, and notes on letters. */
  const left =
    'code, kbd, samp, var, textarea, select, rt, rp, [contenteditable]:not([contenteditable=false]), ' +
    '[role=textbox], [role=code], pre[class*=code], pre[class*=prettyprint], math, svg title, output';

  interface Word {
    node: Text;
    from: number;
    text: string;
    isSpaced: boolean;
    /** Whether a box begins or ends before it. */
    isParted: boolean;
    isFirst: boolean;
    isLast: boolean;
    /** The nearest element around it that is laid out as a box. */
    box: Element;
    boxes: Element[];
  }
  type Joint = '' | ' ' | 'apart' | 'unclear';

  const parentOf = (node: Node): Element | null => {
    if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
    if (node instanceof Text && node.assignedSlot) return node.assignedSlot;
    const parent = node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : node.parentElement;
  };
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const isInLine = (element: Element) =>
    /^(inline|contents|ruby|ruby-base)$/.test(styleOf(element).display);
  const around = (node: Node): Element[] => {
    const all: Element[] = [];
    for (let at = parentOf(node); at; at = parentOf(at)) all.push(at);
    return all;
  };
  const isClear = (element: Element) => {
    const { opacity, filter } = styleOf(element);
    return Number(opacity) === 0 || /opacity\(0(%|\))/.test(filter);
  };
  /** Drawn at all: what is clear, hidden, or stands in something that is not laid out is not. */
  const isDrawn = (all: readonly Element[]) => {
    const boxed = all.find((each) => styleOf(each).display !== 'contents');
    const [parent] = all;
    return (
      !!boxed &&
      !!parent &&
      boxed.checkVisibility() &&
      styleOf(parent).visibility === 'visible' &&
      !all.some(isClear)
    );
  };
  const boxesOf = (node: Text, from: number, to: number) => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };

  /** How a reader sees two words that follow each other and stand in two text nodes. */
  const jointOf = (one: Word, other: Word): Joint => {
    const { isSpaced } = other;
    const from = boxesOf(one.node, one.from, one.from + one.text.length).at(-1);
    const [to] = boxesOf(other.node, other.from, other.from + other.text.length);
    if (!from || !to) return 'unclear';
    const isRow = styleOf(other.box).writingMode.startsWith('horizontal');
    const [start, end, near, far] = isRow
      ? (['top', 'bottom', 'left', 'right'] as const)
      : (['left', 'right', 'top', 'bottom'] as const);
    const height = Math.min(from[end] - from[start], to[end] - to[start]);
    const overlap = Math.min(from[end], to[end]) - Math.max(from[start], to[start]);
    const isSameLine = overlap > height / 2;
    const gap = Math.max(to[near] - from[far], from[near] - to[far]) / height;
    if (one.box === other.box && !other.isParted) {
      if (!isSameLine) return isSpaced ? ' ' : 'unclear';
      if (isSpaced) return gap > 2 && styleOf(one.box).textAlign !== 'justify' ? 'apart' : ' ';
      const isRaised = Math.abs(from[end] - to[end]) > 0.15 * height;
      if (isRaised && /^\d/.test(other.text) && gap < 0.5) return ' ';
      if (gap <= 0.12) return '';
      if (gap <= 0.5) return ' ';
      return gap > 0.8 ? 'apart' : 'unclear';
    }
    if (
      [one, other].some(({ boxes }) => boxes.some((box) => styleOf(box).display === 'table-cell'))
    )
      if (
        one.boxes.find((box) => styleOf(box).display === 'table-cell') !==
        other.boxes.find((box) => styleOf(box).display === 'table-cell')
      )
        return 'apart';
    const common = one.boxes.find((box) => other.boxes.includes(box));
    const between = [one, other].flatMap(({ boxes }) =>
      boxes.slice(0, boxes.indexOf(common as Element)),
    );
    const areInLine = between.every((box) => styleOf(box).display.startsWith('inline'));
    // Latin words in boxes from right to left: whether they are one name who could say?
    if (styleOf(other.box).direction === 'rtl' && /[a-z]/i.test(other.text)) return 'unclear';
    if (!isSameLine) {
      if (!areInLine || between.length === 0) return 'apart';
      return isSpaced ? ' ' : 'unclear';
    }
    const areLetters = !isSpaced && [one, other].some(({ text }) => text.length <= 2);
    if (areLetters && gap <= 0.35) return '';
    if (areLetters && gap <= 1.2 && /^\p{Ll}/u.test(other.text)) return '';
    if (gap <= 0.12) return isSpaced && areInLine ? ' ' : 'unclear';
    if (gap <= 0.5) return ' ';
    return gap > 1.2 ? 'apart' : 'unclear';
  };

  const listWaiting = (root: Document | ShadowRoot): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>('[style*="content-visibility:auto"]'),
    ...[...root.querySelectorAll('*')].flatMap((each) =>
      each.shadowRoot ? listWaiting(each.shadowRoot) : [],
    ),
  ];
  const waiting = listWaiting(document);
  for (const { style } of waiting) style.contentVisibility = 'visible';
  const numbers = new Map<Text, number>();
  const flows: Word[][] = [];
  const readInto = (node: Node, flow: { words: Word[]; isSpaced: boolean; isParted: boolean }) => {
    if (node instanceof Text) {
      numbers.set(node, numbers.size);
      const all = around(node);
      if (!isDrawn(all)) return;
      const boxes = all.filter((each) => !isInLine(each));
      const words = [...node.data.matchAll(/\S+/g)].filter(
        ({ 0: text, index }) => boxesOf(node, index, index + text.length).length > 0,
      );
      if (/^\s/.test(node.data)) flow.isSpaced = true;
      words.forEach(({ 0: text, index }, at) => {
        const ends = { isFirst: at === 0, isLast: at === words.length - 1 };
        const box = boxes[0] ?? document.documentElement;
        flow.words.push({
          node,
          from: index,
          text,
          isSpaced: flow.isSpaced || at > 0,
          isParted: flow.isParted,
          ...ends,
          box,
          boxes,
        });
        flow.isSpaced = false;
        flow.isParted = false;
      });
      if (/\s$/.test(node.data)) flow.isSpaced = true;
      return;
    }
    if (node instanceof Element) {
      if (node.matches(left)) {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) numbers.set(walker.currentNode as Text, numbers.size);
        // What stands there is no word of the page, and no name goes across it; a note does not part.
        if (!node.matches('rt, rp') && node.checkVisibility()) {
          flows.push(flow.words);
          flow.words = [];
        }
        return;
      }
      const { position, float, display } = styleOf(node);
      if (display === 'none') {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) numbers.set(walker.currentNode as Text, numbers.size);
        return;
      }
      if (node.localName === 'br') flow.isSpaced = true;
      const isLetter = float !== 'none' && (node.textContent ?? '').trim().length <= 2;
      const isOut = /absolute|fixed/.test(position) || (float !== 'none' && !isLetter);
      const children =
        node instanceof HTMLSlotElement && node.assignedNodes().length > 0
          ? node.assignedNodes()
          : [...(node.shadowRoot ?? node).childNodes];
      if (isOut) {
        const own = { words: [], isSpaced: false, isParted: false };
        for (const child of children) readInto(child, own);
        flows.push(own.words);
        return;
      }
      const isBox = !isInLine(node);
      flow.isParted ||= isBox;
      for (const child of children) readInto(child, flow);
      flow.isParted ||= isBox;
    }
  };
  const whole = { words: [], isSpaced: false, isParted: false };
  readInto(document.body, whole);
  flows.push(whole.words);

  const texts: string[] = [];
  const words: Reading['words'] = [];
  for (const flow of flows) {
    let text = '';
    let own: Reading['words'][number] = [];
    const end = () => {
      if (text === '') return;
      texts.push(text);
      words.push(own);
      text = '';
      own = [];
    };
    flow.forEach((word, index) => {
      const before = flow[index - 1];
      let joint: Joint = ' ';
      if (before && before.node !== word.node) joint = jointOf(before, word);
      if (joint === 'apart') end();
      else if (before) text += joint === 'unclear' ? ' ' : joint;
      own.push({
        at: text.length,
        node: word.node,
        from: word.from,
        isUnclear: joint === 'unclear',
      });
      text += word.text;
    });
    end();
  }
  (globalThis as unknown as WithReading).laidOut = { texts, words, numbers, waiting };
  return texts;
}
