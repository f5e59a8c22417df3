import { ScrollRegion } from '../../ui/scroll-region.tsx';
import styles from './analysis.module.css';

export interface DataCell {
  readonly value: string;
  /** Under it, fainter: interval and counts. */
  readonly hint?: string;
}

interface DataTableProps {
  readonly label: string;
  /** The first is that of the names. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly hint?: string;
    readonly cells: readonly DataCell[];
  }[];
}

/** Rows of numbers with what they are of. It scrolls sideways on small screens, so it can be reached with the keyboard. */
export function DataTable({ label, columns, rows }: DataTableProps) {
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table className={styles.data} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, hint, cells }) => (
            <tr key={`${name} ${hint ?? ''}`}>
              <th scope="row">
                {name}
                <small>{hint}</small>
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]}>
                  {cell.value}
                  <small>{cell.hint}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
