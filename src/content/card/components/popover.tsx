import type { ComponentChildren } from 'preact';

interface PopoverProps {
  id: string;
  class: string;
  role?: 'tooltip';
  children: ComponentChildren;
}

/**
 * A panel in the browser's top layer, so that no scrolling or clipping box of the host page cuts it off. It stands
 * beside the element in the same `.anchored` wrapper that the stylesheet names as its anchor. Who renders it closes
 * it; a browser without popovers shows it in place.
 */
export function Popover({ children, ...attributes }: PopoverProps) {
  return (
    <div {...attributes} ref={showPanel} popover="manual">
      {children}
    </div>
  );
}

/** As a ref and not in an effect: the effects of the content run first, and nothing that is hidden takes the focus. */
function showPanel(panel: HTMLDivElement | null): void {
  if (panel && 'showPopover' in panel) panel.showPopover();
}
