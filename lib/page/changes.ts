/** What changed in a page's text, gathered between two readings of it. */
import { blockContainerOf, isReadable, textRoleOf } from './block-tags.ts';
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
  /** Follows a document or a shadow root. */
  observe(root: Document | ShadowRoot): void;
  /** Takes all that is inside a shadow tree for new. */
  addTree(root: ShadowRoot): void;
  /** What changed since the last call; null when nothing did. */
  take(): Changes | null;
}

/** How many parts are gathered before those are sought that the page has thrown away since. */
const keptUnsought = 1_000;

/** A page may change for hours while nobody reads it: what is gone is not kept alive for that. */
function dropGone({ trees, containers }: Changes): void {
  for (const parts of [trees, containers] as Set<Node>[]) {
    for (const part of parts) if (!part.isConnected) parts.delete(part);
  }
}

function addNode(changes: Changes, node: Node): void {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const element = node as Element;
  if (textRoleOf(element) !== 'inline') changes.trees.add(element);
  // An inline element may hold blocks (<span><p>…): its own runs are its container's.
  else for (const child of element.children) addNode(changes, child);
}

/**
 * Follows the text of a document until the signal aborts.
 *
 * @param onChange called after every batch of changes, before the page is painted
 */
export function observeChanges(
  onChange: (changes: Changes) => void,
  signal: AbortSignal,
): ChangeObserver {
  let changes: Changes | null = null;
  let kept = keptUnsought;
  const gather = () => {
    changes ??= { trees: new Set(), containers: new Set() };
    return changes;
  };
  const observer = new MutationObserver((records) => {
    const changes = gather();
    for (const record of records) {
      const container = blockContainerOf(record.target);
      if (container) changes.containers.add(container);
      for (const node of record.addedNodes) addNode(changes, node);
      // What is edited from now on is not read, and what no longer is, is read again.
      if (record.type === 'attributes') addNode(changes, record.target);
    }
    if (changes.trees.size + changes.containers.size > kept) {
      dropGone(changes);
      kept = keptUnsought + 2 * (changes.trees.size + changes.containers.size);
    }
    onChange(changes);
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
      const changes = gather();
      changes.trees.add(root);
      onChange(changes);
    },
    take() {
      const taken = changes;
      changes = null;
      kept = keptUnsought;
      return taken;
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

/** Whether a text node that stood in `container` may have changed, moved or gone. */
export function isTouched(changes: Changes, node: Node, container: Node | null): boolean {
  if (!node.isConnected || node.ownerDocument !== document) return true;
  if (container && changes.containers.has(container as Element)) return true;
  return changes.trees.size > 0 && isInside(node, changes.trees);
}

/** The parts of the page to read after changes: each text once, what is gone left out. */
export function partsToRead({ trees, containers }: Changes): Part[] {
  const parts: Part[] = [];
  for (const tree of trees) {
    const parent = tree.parentNode;
    if (!tree.isConnected || (parent && isInside(parent, trees))) continue;
    if (isReadable(tree)) parts.push({ root: tree });
  }
  for (const container of containers) {
    if (!container.isConnected || isInside(container, trees) || !isReadable(container)) continue;
    parts.push({ root: container, ownTextOnly: true });
  }
  return parts;
}
