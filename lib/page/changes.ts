/** What changed in a page's text, gathered between two readings of it. */
import { blockContainerOf, isReadable, tagTraitsOf, textRoleOf } from './block-tags.ts';
import { createRoleFinder } from './in-line.ts';
import type { WalkOptions } from './text-blocks.ts';

/** Parts of the page to read again. */
export interface Changes {
  /** Blocks and shadow trees that were added: everything inside is new. */
  trees: Set<Element | ShadowRoot>;
  /** Elements whose own runs of text changed; blocks inside them did not. */
  containers: Set<Element | ShadowRoot>;
}

/** A part of the page to read: what `walkTextBlocks` takes. */
export interface Part extends WalkOptions {
  root: Node;
}

/** Observes trees for changes of their text. */
export interface ChangeObserver {
  /** Follows what is in a document, a shadow root or an element. */
  observe(root: Document | ShadowRoot | Element): void;
  /** Takes all that is inside a shadow tree for new. */
  addTree(root: ShadowRoot): void;
  /** Takes an element's own text for changed: it is to be read again. */
  addContainer(container: Element | ShadowRoot): void;
  /** What changed and was not taken yet; null when nothing did. */
  readonly pending: Changes | null;
  /** How many changes a second there were since the last call of `take`. */
  readonly rate: number;
  /**
   * Takes what changed since the last call.
   * @param isDue whether an element's own text is to be read now; what is not stays pending
   */
  take(isDue?: (container: Element | ShadowRoot) => boolean): Changes | null;
}

/** A batch of changes, as soon as it happened. */
export interface Batch {
  /** Elements whose own text changed. */
  containers: Set<Element | ShadowRoot>;
  /** Elements of which all text is to be read again: they were moved, or are edited now. */
  moved: Set<Element>;
  /** Whether nodes were taken away, of which some may have come back. */
  hasRemoved: boolean;
}

/** How many parts are gathered before those are sought that the page has thrown away since. */
const keptUnsought = 1_000;

/** A page may change for hours while nobody reads it: what is gone is not kept alive for that. */
function dropGone({ trees, containers }: Changes): void {
  for (const parts of [trees, containers] as Set<Node>[]) {
    for (const part of parts) if (!part.isConnected) parts.delete(part);
  }
}

function addNode({ trees }: Pick<Changes, 'trees'>, node: Node): void {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const element = node as Element;
  if (textRoleOf(element) !== 'inline') trees.add(element);
  // An inline element may hold blocks (<span><p>…): its own runs are its container's.
  else for (const child of element.children) addNode({ trees }, child);
}

/**
 * Follows the text of a document until the signal aborts.
 *
 * @param onChange called after every batch of changes, before the page is painted
 */
export function observeChanges(
  onChange: (batch: Batch) => void,
  signal: AbortSignal,
): ChangeObserver {
  let changes: Changes | null = null;
  let kept = keptUnsought;
  let counted = 0;
  let countedSince = performance.now();
  const gather = () => {
    changes ??= { trees: new Set(), containers: new Set() };
    return changes;
  };
  const observer = new MutationObserver((records) => {
    counted += records.length;
    const changes = gather();
    const batch: Batch = { containers: new Set(), moved: new Set(), hasRemoved: false };
    const removed = new Set<Node>();
    let target: Node | null = null;
    for (const record of records) {
      // One place that changes over and over makes most of the records of a busy page.
      if (record.target !== target) {
        target = record.target;
        const container = blockContainerOf(target);
        if (container) batch.containers.add(container);
      }
      // A list of nodes is an object more to make, and here they are empty.
      if (record.type === 'characterData') continue;
      const { addedNodes, removedNodes } = record;
      for (const node of removedNodes) removed.add(node);
      for (const node of addedNodes) {
        addNode(changes, node);
        if (removed.has(node) && node instanceof Element) batch.moved.add(node);
      }
      // What is edited from now on is not read, and what no longer is, is read again.
      if (record.type === 'attributes') {
        addNode(changes, target);
        batch.moved.add(target as Element);
      }
    }
    for (const container of batch.containers) changes.containers.add(container);
    batch.hasRemoved = removed.size > 0;
    if (changes.trees.size + changes.containers.size > kept) {
      dropGone(changes);
      kept = keptUnsought + 2 * (changes.trees.size + changes.containers.size);
    }
    onChange(batch);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe: (root) =>
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['contenteditable'],
      }),
    addTree(root) {
      gather().trees.add(root);
      onChange({ containers: new Set(), moved: new Set(), hasRemoved: false });
    },
    addContainer(container) {
      gather().containers.add(container);
      onChange({ containers: new Set(), moved: new Set(), hasRemoved: false });
    },
    get pending() {
      return changes;
    },
    get rate() {
      return (1_000 * counted) / (performance.now() - countedSince);
    },
    take(isDue = () => true) {
      counted = 0;
      countedSince = performance.now();
      if (!changes) return null;
      const { trees, containers } = changes;
      const due = new Set([...containers].filter(isDue));
      const waiting = containers.difference(due);
      changes = waiting.size > 0 ? { trees: new Set(), containers: waiting } : null;
      kept = keptUnsought;
      return trees.size + due.size > 0 ? { trees, containers: due } : null;
    },
  };
}

function isInside(node: Node, trees: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; ) {
    if (trees.has(at)) return true;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return false;
}

/** Whether text nodes have moved to another document, or stand in what is to be read whole. */
export function isInTrees({ trees }: Changes, nodes: readonly Node[]): boolean {
  if (!nodes.every((node) => node.ownerDocument === document)) return true;
  return trees.size > 0 && nodes.some((node) => isInside(node, trees));
}

/** Asks new elements for their role; of what stands in a line only the blocks in it are trees. */
function toTrees(added: ReadonlySet<Element | ShadowRoot>): Changes['trees'] {
  const trees: Changes['trees'] = new Set();
  const roleOfBlock = createRoleFinder();
  for (const node of added) {
    if (!node.isConnected) continue;
    if (node instanceof Element && textRoleOf(node) === 'block') {
      if (roleOfBlock(node, tagTraitsOf(node).isCustom) === 'inline') addNode({ trees }, node);
      else trees.add(node);
    } else trees.add(node);
  }
  return trees;
}

/**
 * The parts of the page to read after changes: each text once, what is gone left out. Asks for
 * styles of what was added.
 */
export function partsToRead(changes: Changes): Part[] {
  const parts: Part[] = [];
  const trees = toTrees(changes.trees);
  const containers = new Set<Node>();
  for (const container of changes.containers) {
    const own = container.isConnected && blockContainerOf(container);
    if (own) containers.add(own);
  }
  for (const tree of trees) {
    const parent = tree.parentNode;
    if (parent && isInside(parent, trees)) continue;
    if (isReadable(tree)) parts.push({ root: tree });
  }
  for (const container of containers) {
    if (isInside(container, trees) || !isReadable(container)) continue;
    parts.push({ root: container, ownTextOnly: true });
  }
  return parts;
}
