import type { Child } from "hono/jsx";

interface TableProps {
  caption: string;
  head: string[];
  rows: Child[][];
  /** What to say when there are no rows. */
  empty?: string;
}

export function Table({ caption, head, rows, empty }: TableProps) {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={String(row)}>
              {cells.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A cell of characters to copy. */
export const code = (content: string | number) => <code>{content}</code>;

/** A cell that says how something stands. */
export const state = (name: string) => <span data-state={name}>{name}</span>;
