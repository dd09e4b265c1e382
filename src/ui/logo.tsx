/** The same drawing as icons/icon.svg. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#3d52d5" />
      <path d="M20.5 20.5 26 26" stroke="#fff" stroke-width="4" stroke-linecap="round" />
      <circle cx="14" cy="14" r="8.75" fill="#fff" />
      <g stroke-width="2.5" stroke-linecap="round">
        <path d="M10.5 10h4M10.5 18h5.5" stroke="#3d52d5" />
        <path d="M10.5 14h7" stroke="#d9480f" />
      </g>
    </svg>
  );
}
