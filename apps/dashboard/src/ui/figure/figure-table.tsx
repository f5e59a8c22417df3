import { ScrollRegion } from '../scroll-region.tsx';
import styles from './figure.module.css';

/** The numbers behind a figure, as they are written: a row a list of cells, one for each column. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface FigureTableViewProps {
  readonly table: FigureTable;
  readonly label: string;
  readonly height: number;
}

/** Stands in the place of the picture and is as high. It scrolls, so it can be reached with the keyboard (WCAG 2.2, 2.1.1). */
export function FigureTableView({ table: { columns, rows }, label, height }: FigureTableViewProps) {
  return (
    <ScrollRegion className={styles.scroll} style={{ height }} label={label}>
      <table className={styles.table}>
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
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
