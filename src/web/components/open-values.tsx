/** The list of every value that is not there yet, with its reason and the date it is expected: nothing is left dark. */
import { mustFind } from '../../domain/strategy-index.ts';
import { indicatorAssessments, type Site } from '../site.ts';
import { absenceText } from '../text.ts';
import { ScrollTable } from './scroll-table.tsx';

export function OpenValues({ site }: { site: Site }) {
  const open = indicatorAssessments(site.assessment).filter((item) => item.judgement.outcome === 'undetermined');
  if (open.length === 0) return <></>;
  return (
    <section>
      <h2>まだ確定していない値</h2>
      <p>次の{open.length}件は実績値が確定していないため、判定と集計から除いています。</p>
      <ScrollTable label="未確定の値と公表予定">
        <thead>
          <tr>
            <th scope="col">指標</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {open.map((item) => (
            <tr>
              <th scope="row" class="name">
                <a href={`/indicators/${item.indicator}`}>{mustFind(site.index.indicators, item.indicator).name}</a>
              </th>
              <td>{absenceText(site, item)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
