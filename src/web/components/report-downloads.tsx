/** Links to the printed report in each format. */
import type { Site } from '../site.ts';

export function ReportDownloads({ site }: { site: Site }) {
  return (
    <ul class="downloads">
      <li>
        <a class="button first" href="/report">
          画面で読む
        </a>
      </li>
      <li>
        <a class="button" href={`/download/${site.downloads.pdf.name}`} type="application/pdf">
          PDF
        </a>
      </li>
      <li>
        <a class="button" href={`/download/${site.downloads.docx.name}`}>
          Word（編集用）
        </a>
      </li>
      <li>
        <a class="button" href={`/download/${site.downloads.html.name}`}>
          HTML（1ファイル）
        </a>
      </li>
    </ul>
  );
}
