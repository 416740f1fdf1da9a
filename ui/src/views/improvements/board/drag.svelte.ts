// A card drawn with the pointer. The file drop of the window takes the drag of HTML away, so this follows the pointer itself.

import type { Step } from "./columns";

type Box = { left: number; right: number; top: number; bottom: number };
/** A column on the screen, and the middle of each of its cards from top to bottom. */
export type Place = Box & { step: Step; middles: number[] };
/** Where a card would land: as the `at`th of a column. */
export type Spot = { step: Step; at: number };

/** A hand that trembles does not drag. */
const THRESHOLD = 6;
const EDGE = 48;

const away = (value: number, low: number, high: number): number => Math.max(low - value, 0, value - high);

/** The place nearest to a point. */
export function spotAt(places: Place[], x: number, y: number): Spot | null {
  let nearest: Place | null = null;
  let distance = Infinity;
  for (const place of places) {
    const far = Math.hypot(away(x, place.left, place.right), away(y, place.top, place.bottom));
    if (far < distance) [nearest, distance] = [place, far];
  }
  return nearest && { step: nearest.step, at: nearest.middles.filter((middle) => middle < y).length };
}

export class Drag {
  card = $state<string | null>(null);
  moved = $state({ x: 0, y: 0 });
  spot = $state.raw<Spot | null>(null);
  #pressed: { card: string; x: number; y: number } | null = null;
  #dropped = false;

  readonly #places: (card: string) => Place[];
  readonly #drop: (card: string, spot: Spot) => void;

  constructor(places: (card: string) => Place[], drop: (card: string, spot: Spot) => void) {
    this.#places = places;
    this.#drop = drop;
  }

  press(card: string, event: PointerEvent): void {
    this.#dropped = false;
    if (event.button === 0 && !(event.target as Element).closest("[data-still]")) this.#pressed = { card, x: event.clientX, y: event.clientY };
  }

  move(event: PointerEvent): void {
    const from = this.#pressed;
    if (!from) return;
    const moved = { x: event.clientX - from.x, y: event.clientY - from.y };
    if (!this.card && Math.hypot(moved.x, moved.y) < THRESHOLD) return;
    event.preventDefault();
    this.card = from.card;
    this.moved = moved;
    this.spot = spotAt(this.#places(from.card), event.clientX, event.clientY);
    this.#scroll(event.clientY);
  }

  release(): void {
    const [card, spot] = [this.card, this.spot];
    this.#dropped = card !== null;
    this.cancel();
    if (card && spot) this.#drop(card, spot);
  }

  cancel(): void {
    this.card = this.spot = this.#pressed = null;
  }

  /** The click that ends a drag opens nothing. */
  swallow(event: MouseEvent): void {
    if (!this.#dropped) return;
    this.#dropped = false;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Near the edge of the window the page follows; the card stays under the pointer. */
  #scroll(y: number): void {
    const main = document.getElementById("main");
    const by = y < EDGE ? -12 : y > window.innerHeight - EDGE ? 12 : 0;
    if (!main || by === 0 || !this.#pressed) return;
    const before = main.scrollTop;
    main.scrollTop += by;
    this.#pressed.y -= main.scrollTop - before;
  }
}
