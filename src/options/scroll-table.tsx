import type { ComponentChildren } from 'preact';

/** A table that may be wider than the page; its name has to be another than that of its section. */
export function ScrollTable({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class="table" tabIndex={0} aria-label={name}>
      <table>{children}</table>
    </section>
  );
}
