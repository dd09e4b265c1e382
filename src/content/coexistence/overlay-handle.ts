import { nodes } from '../drivers/nodes';
import { defaultPosition, type OverlayPosition, positionOf } from './overlay-position';

/** Pixels of one press of an arrow key; with Shift. */
const step = { small: 16, large: 80 };

const directions: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface Movable {
  element: HTMLElement;
  /** Shows it there. */
  place(position: OverlayPosition): void;
  /** It was let go there. */
  keep(position: OverlayPosition): void;
}

/** The button by which the floating card is moved: dragged, or by arrow keys; Home puts it back into its corner. */
export function createOverlayHandle(document: Document, label: string, movable: Movable): HTMLElement {
  const bar = nodes.createElement(document, 'div');
  bar.className = 'mover card-root';
  const button = nodes.createElement(document, 'button') as HTMLButtonElement;
  button.type = 'button';
  button.ariaLabel = label;
  button.title = label;
  bar.append(button);
  button.addEventListener('keydown', (event) => moveByKey(event, movable));
  button.addEventListener('pointerdown', (event) => drag(event, button, movable));
  return bar;
}

function moveByKey(event: KeyboardEvent, movable: Movable): void {
  const direction = directions[event.key];
  if (!direction && event.key !== 'Home') return;
  event.preventDefault();
  const pixels = event.shiftKey ? step.large : step.small;
  const position = direction
    ? moved(movable.element, direction[0] * pixels, direction[1] * pixels)
    : defaultPosition;
  movable.place(position);
  movable.keep(position);
}

function drag(down: PointerEvent, button: HTMLElement, movable: Movable): void {
  if (down.button !== 0) return;
  const { element } = movable;
  const start = element.getBoundingClientRect();
  const end = new AbortController();
  let last: OverlayPosition | undefined;
  const follow = (event: PointerEvent) => {
    const left = start.left + event.clientX - down.clientX;
    const top = start.top + event.clientY - down.clientY;
    last = positionOf({ left, top, width: start.width, height: start.height }, windowSize(element));
    movable.place(last);
  };
  const letGo = () => {
    end.abort();
    if (last) movable.keep(last);
  };
  button.setPointerCapture(down.pointerId);
  button.addEventListener('pointermove', follow, { signal: end.signal });
  for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    button.addEventListener(kind, letGo, { signal: end.signal });
}

function moved(element: HTMLElement, x: number, y: number): OverlayPosition {
  const { left, top, width, height } = element.getBoundingClientRect();
  return positionOf({ left: left + x, top: top + y, width, height }, windowSize(element));
}

function windowSize(element: HTMLElement): { width: number; height: number } {
  const { clientWidth, clientHeight } = nodes.documentElement(nodes.ownerDocument(element));
  const { innerWidth = clientWidth, innerHeight = clientHeight } =
    nodes.defaultView(nodes.ownerDocument(element)) ?? {};
  return { width: Math.min(innerWidth, clientWidth || innerWidth), height: innerHeight };
}
