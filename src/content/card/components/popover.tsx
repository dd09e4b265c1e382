import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

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
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current && 'showPopover' in panel.current) panel.current.showPopover();
  }, []);
  return (
    <div {...attributes} ref={panel} popover="manual">
      {children}
    </div>
  );
}
