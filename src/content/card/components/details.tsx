import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Popover } from './popover';

interface DetailsProps {
  /** What the graphic shows, for those who do not see it. */
  name: string;
  graphic: ComponentChildren;
  children: ComponentChildren;
}

/** A graphic that tells more when it is pointed at or focused; Escape puts the details away. */
export function Details({ name, graphic, children }: DetailsProps) {
  const id = useId();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const shown = (hovered || focused) && !dismissed;

  function hover(isHovered: boolean) {
    setHovered(isHovered);
    setDismissed(false);
  }
  function focus(isFocused: boolean) {
    setFocused(isFocused);
    setDismissed(false);
  }
  function dismiss(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown) return;
    event.stopPropagation();
    setDismissed(true);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what focusing the button does
    <div
      class="anchored details"
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
      onKeyDown={dismiss}
    >
      <button
        type="button"
        class="graphic"
        aria-label={name}
        aria-describedby={shown ? id : undefined}
        data-anchor={shown || undefined}
        onFocus={() => focus(true)}
        onBlur={() => focus(false)}
      >
        {graphic}
      </button>
      {shown && (
        <Popover id={id} class="popover tooltip" role="tooltip">
          {children}
        </Popover>
      )}
    </div>
  );
}
