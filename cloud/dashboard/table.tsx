import type { ComponentChildren } from 'preact';

interface TableProps {
  /** Said by screen readers before the table; the heading above it says it to the others. */
  caption: string;
  headings: readonly { text: string; isNumber?: boolean }[];
  /** The first cell of a row names it. */
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
  /** Shown instead if there are no rows. */
  empty: string;
}

export function Table({ caption, headings, rows, empty }: TableProps) {
  if (rows.length === 0) return <p class="quiet">{empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div class="scroll" role="group" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {headings.map(({ text, isNumber }) => (
              <th key={text} scope="col" class={isNumber ? 'number' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={headings[i + 1]?.text} class={headings[i + 1]?.isNumber ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
