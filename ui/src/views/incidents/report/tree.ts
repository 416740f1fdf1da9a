// The tree of causes (PI2): below the incident, each answer to "why?" with the answers below it.

import type { Why } from "../../../backend/types";
import { byPosition } from "../../../shared/rows/order";
import { between } from "../../../state/plan.svelte";

export type Node = { why: Why; level: number; below: Node[] };

/** The causes below the incident. One whose cause above is not there stands at the top: nothing is lost. */
export function treeOf(whys: Why[]): Node[] {
  const known = new Set(whys.map(({ id }) => id));
  const under = (parent: string | null, level: number, above: Set<string>): Node[] =>
    byPosition(whys.filter((why) => (why.parent !== null && known.has(why.parent) ? why.parent : null) === parent && !above.has(why.id)))
      .map((why) => ({ why, level, below: under(why.id, level + 1, new Set([...above, why.id])) }));
  return under(null, 1, new Set());
}

/** All causes in reading order, from the top. */
export const flat = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...flat(node.below)]);

/** The place of a new cause among its siblings: after that one, else after the last. */
export function placeAfter(siblings: Node[], after: string | null): number {
  const at = after === null ? siblings.length - 1 : siblings.findIndex(({ why }) => why.id === after);
  return between(siblings[at]?.why.position, siblings[at + 1]?.why.position);
}

/** Where a cause stands: its siblings. */
export function siblingsOf(nodes: Node[], id: string): Node[] {
  if (nodes.some(({ why }) => why.id === id)) return nodes;
  for (const { below } of nodes) {
    const found = siblingsOf(below, id);
    if (found.length > 0) return found;
  }
  return [];
}
