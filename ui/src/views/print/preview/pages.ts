// Where the pages of a preview stand, one under the other, so that only those in sight are made.

import type { PreviewPage } from "../../../backend/types";

export type Fit = "width" | "whole";
/** Where a page begins with its label, and the size of its sheet. */
export type Placed = { top: number; width: number; height: number };

/** The label above a page. */
export const LABEL = 32;
const GAP = 20;
const MARGIN = 24;
/** A page is never shown narrower. */
const NARROWEST = 160;

/** Places every page in a view of this size. */
export function place(pages: PreviewPage[], fit: Fit, view: { width: number; height: number }): Placed[] {
  let top = 0;
  return pages.map((page) => {
    const across = (view.width - 2 * MARGIN) / page.width;
    const down = (view.height - LABEL - GAP) / page.height;
    const width = Math.max(NARROWEST, page.width * (fit === "width" ? across : Math.min(across, down)));
    const placed = { top, width, height: (width * page.height) / page.width };
    top += LABEL + placed.height + GAP;
    return placed;
  });
}

/** How high they are together; the last one can stand at the top of the view. */
export function heightOf(placed: Placed[], view: number): number {
  const last = placed.at(-1);
  return last ? last.top + Math.max(LABEL + last.height + GAP, view) : 0;
}

/** The page that stands at this height: the last one that begins above it. */
export function pageAt(placed: Placed[], y: number): number {
  let [low, high] = [0, placed.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (placed[middle]!.top <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pages in sight and those within a view's height of them: the first, and the one after the last. */
export function near(placed: Placed[], top: number, view: number): [number, number] {
  return placed.length === 0 ? [0, 0] : [pageAt(placed, top - view), pageAt(placed, top + 2 * view) + 1];
}

const plain = (text: string) => text.toUpperCase().replace(/[\s.]/g, "").replace(/[‐‑–—]/g, "-");

/** The page of a mark such as `iv-3`, or else of a number from 1. */
export function findPage(pages: PreviewPage[], typed: string): number | null {
  const wanted = plain(typed);
  if (!wanted) return null;
  const marked = pages.findIndex(({ mark }) => plain(mark) === wanted);
  if (marked >= 0) return marked;
  return /^\d+$/.test(wanted) && pages[Number(wanted) - 1] ? Number(wanted) - 1 : null;
}
