/** The chart of an indicator with its conclusion as heading, its data table, and its wide and narrow drawing. */
import { raw } from 'hono/html';
import type { Chart } from '../../report/chart/chart.ts';

export function ChartTable({ chart }: { chart: Chart }) {
  const [head, ...rest] = chart.table.columns;
  return (
    <div class="scroll" role="region" aria-label={chart.table.caption} tabindex={0}>
      <table>
        <caption>{chart.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {rest.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.table.rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ChartFigure({ wide, narrow }: { wide: Chart; narrow: Chart }) {
  return (
    <figure class="chart">
      <p class="chart-title">{wide.title}</p>
      <p class="chart-sub">{wide.subtitle}</p>
      <div class="only-wide">{raw(wide.svg)}</div>
      <div class="only-narrow">{raw(narrow.svg)}</div>
      <details>
        <summary>図の説明ともとの数値（表）</summary>
        <p>{wide.description}</p>
        <ChartTable chart={wide} />
      </details>
    </figure>
  );
}
