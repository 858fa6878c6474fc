import type { ComponentChildren } from 'preact';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';

interface CallTableProps {
  /** Each is the text at its head and the class of its cells (`table__visitor`). */
  columns: readonly TextKey[];
  'aria-label'?: string;
  'aria-labelledby'?: string;
  /** A row for each call. */
  children: ComponentChildren;
}

export function CallTable({ columns, children, ...labels }: CallTableProps) {
  const { t } = useApp().language;
  return (
    <table class="table" {...labels}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" class={`table__${column}`}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
