import type { ComponentChildren } from 'preact';

/** Every icon is decoration: the words beside it, or the name of its button, say the same. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="M3.5 8.5l3 3 6-7" />
    </Icon>
  );
}

export function CheckAllIcon() {
  return (
    <Icon>
      <path d="M1.5 8.7l2.8 2.8L10 4.7M8.2 11.2l.3.3 6-6.8" />
    </Icon>
  );
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M5.5 3L2.500 6l3 3M2.500 6H9.500a4 4 0 0 1 0 8H6" />
    </Icon>
  );
}

/** An arrow into a tray. */
export function IntoTicketIcon() {
  return (
    <Icon>
      <path d="M8 2v7.500M5 6.700l3 3 3-3M2.500 10v3.500h11V10" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M4.500 4.500l7 7M11.500 4.500l-7 7" />
    </Icon>
  );
}

/** A bell that is crossed out. */
export function SilentIcon() {
  return (
    <Icon>
      <path d="M4.500 11h7V7.500a3.500 3.500 0 0 0-7 0zM7 13.500h2M2.500 2.500l11 11" />
    </Icon>
  );
}

/** Points down; turned round by the stylesheet where what it belongs to is open. */
export function ChevronIcon() {
  return (
    <Icon>
      <path d="M4.5 6.5L8 10l3.5-3.5" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4" />
      <path d="M10 10l3.5 3.5" />
    </Icon>
  );
}

export function TagIcon() {
  return (
    <Icon>
      <path d="M2.5 7.500v-5h5l6 6-5 5z" />
      <circle cx="5.5" cy="5.5" r=".8" />
    </Icon>
  );
}

export function GlobeIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M2.5 8h11M8 2.5c4 3.5 4 7.5 0 11M8 2.5c-4 3.5-4 7.5 0 11" />
    </Icon>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 7.5v3.5M8 5v.1" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon>
      <path d="M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.1" />
    </Icon>
  );
}

const mouths: Record<string, string> = {
  angry: 'M5.5 11c1.2-1.5 3.8-1.5 5 0M5 5.300l1.700.900M11 5.300l-1.700.900',
  negative: 'M5.5 11c1.2-1.5 3.8-1.5 5 0',
  neutral: 'M5.5 10.3h5',
  positive: 'M5.5 9.7c1.2 1.6 3.8 1.6 5 0',
};

export function MoodIcon({ mood }: { mood: string }) {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.5" />
      <path d={`M6 6.5v.2M10 6.5v.2${mouths[mood] ?? ''}`} />
    </Icon>
  );
}
