import { Fragment, type ReactNode } from 'react';
import styles from './markdown.module.css';
import { type Block, type Inline, parseMarkdown } from './parse-markdown.ts';

/** Markdown as elements: text stays text, so nothing in it can become markup of the page. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      {keyed(parseMarkdown(text)).map(([key, block]) => (
        <BlockView key={key} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }): ReactNode {
  if (block.kind === 'HEADING') {
    // The page has its own first heading.
    const Heading = block.level <= 2 ? 'h2' : 'h3';
    return (
      <Heading>
        <Line parts={block.text} />
      </Heading>
    );
  }
  if (block.kind === 'CODE') return <pre>{block.text}</pre>;
  if (block.kind === 'LIST') {
    return (
      <ul>
        {keyed(block.items).map(([key, parts]) => (
          <li key={key}>
            <Line parts={parts} />
          </li>
        ))}
      </ul>
    );
  }
  if (block.kind === 'TABLE') return <Table head={block.head} rows={block.rows} />;
  return (
    <p>
      <Line parts={block.text} />
    </p>
  );
}

function Table({ head, rows }: Pick<Extract<Block, { kind: 'TABLE' }>, 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keys too
    <div className={styles.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {keyed(head).map(([key, parts]) => (
              <th key={key} scope="col">
                <Line parts={parts} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(([row, cells]) => (
            <tr key={row}>
              {keyed(cells).map(([key, parts]) => (
                <td key={key}>
                  <Line parts={parts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ parts }: { parts: readonly Inline[] }) {
  return keyed(parts).map(([key, { kind, text }]) => {
    if (kind === 'STRONG') return <strong key={key}>{text}</strong>;
    return kind === 'CODE' ? <code key={key}>{text}</code> : <Fragment key={key}>{text}</Fragment>;
  });
}

/** Each with its place as its key: the text never changes while it is shown. */
function keyed<T>(values: readonly T[]): readonly (readonly [string, T])[] {
  return values.map((value, index) => [`${index}`, value]);
}
