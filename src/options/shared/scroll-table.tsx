import type { ComponentChildren } from 'preact';

interface Props {
  /** Another one than that of the section that it is in. */
  name: string;
  /** What stands above each column. */
  columns: readonly string[];
  /** Its rows. */
  children: ComponentChildren;
}

/** A table that may be wider than the page. */
export function ScrollTable({ name, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class="table" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
