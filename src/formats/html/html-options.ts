/** How a document is put into a page. */
export interface HtmlOptions {
  /** The address that explains a figure (算定の根拠); without one the figure stays plain data. */
  readonly linkFigure?: (ref: string) => string | undefined;
  /** Added to every heading level, so that the document can stand below the page's own h1. Default 0. */
  readonly headingOffset?: number;
  /** Put before every id, so that several documents can stand in one page. Default none. */
  readonly idPrefix?: string;
}
