/**
 * What a page's style sheet adds for charts (図のスタイル): pictures carry their own colours, and here they give way to the
 * reader's in forced colours (ハイコントラスト). Glyph, word and pattern still tell the states apart.
 */
export const chartStyles = `
.chart-picture { display: block; max-width: 100%; height: auto; }
@media (forced-colors: active) {
  .chart-picture { color: CanvasText; forced-color-adjust: none; }
  .chart-picture [fill]:where(:not([fill="none"], [fill^="url"])) { fill: CanvasText; }
  .chart-picture :is([fill="#fff"], [fill="#f2f2f2"], [fill="#d9e6ff"], [fill="#ffeee2"], [fill="#fdeeee"], [fill="#e8f1fe"], [fill="#c5d7fb"]) { fill: Canvas; }
  .chart-picture [stroke] { stroke: CanvasText; }
  .chart-picture [stroke="#fff"] { stroke: Canvas; }
  .chart-picture [stroke="#d9d9d9"] { stroke: GrayText; }
  .chart-picture [data-mark="zone"] { stroke: Highlight; stroke-width: 2; }
}
`;
