/**
 * The constant template of every printed document. It only reads data (`sys.inputs.document`, see print-model.ts) and
 * never evaluates any of it. Rules of the layout: rules of tables are thin, heading cells lightly shaded, heads repeat on
 * every page, rows do not break unless they are higher than a page.
 */
export const TYPST_TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#1a1a1c")
#let accent = rgb("#1f3a5f")
#let hair = 0.5pt + rgb("#5f6b76")
#let shade = rgb("#eaeff4")
#let sides = (start: left, center: center, end: right)

#set document(
  title: doc.title, author: doc.author,
  date: datetime(year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2)),
)
#set page(
  paper: "a4", flipped: doc.page.flipped,
  margin: doc.page.margin * 1pt,
  footer: context align(center, text(8.5pt, counter(page).display("1 / 1", both: true))),
)
#set text(
  font: doc.family, fallback: false, size: 10pt, fill: ink,
  lang: doc.language, region: doc.at("region", default: none),
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, hyphenate: false,
)
#set par(leading: 0.7em, spacing: 0.9em, justify: true, linebreaks: "simple")
#set list(marker: [・], indent: 0.5em, body-indent: 0.25em, spacing: 0.7em)

// A line is a text, or pieces. Loops instead of small functions: the compiler keeps the result of every call of a function.
#let line(pieces) = {
  if type(pieces) == str { return pieces }
  for piece in pieces {
    if type(piece) == str { piece }
    else if piece.k == "n" { linebreak() }
    else if piece.k == "k" { box(baseline: 0.12em, piece.v) }
    else if piece.k == "b" { strong(piece.v) }
    else if piece.k == "s" { sub(typographic: false, size: 0.68em, baseline: 0.18em, piece.v) }
    else if piece.k == "m" { super(typographic: false, size: 0.75em, baseline: -0.35em, piece.v) }
    // An empty box is a place to break that leaves nothing in the text, as a zero-width space would.
    else if piece.k == "w" { for character in piece.v.clusters() { character; box() } }
    // Two texts in one style are shaped as one; overhang has no effect here but that the styles differ.
    else { text(overhang: false, piece.v) }
  }
}

#let headings = (
  it => block(
    width: 100%, sticky: true, above: 2em, below: 1em, inset: (bottom: 0.35em), stroke: (bottom: 1.2pt + accent),
    text(15pt, it),
  ),
  it => block(
    width: 100%, sticky: true, above: 1.7em, below: 0.9em, inset: (left: 0.55em, y: 0.12em), stroke: (left: 3.5pt + accent),
    text(12.5pt, it),
  ),
  it => block(width: 100%, sticky: true, above: 1.4em, below: 0.8em, text(11pt, it)),
  it => block(width: 100%, sticky: true, above: 1.2em, below: 0.7em, text(10pt, it)),
)
#let print-heading(block) = {
  show heading: it => align(sides.at(block.align), headings.at(block.look - 1)({
    set par(justify: false)
    text(weight: 700, it.body)
  }))
  heading(level: block.level, line(block.c))
}

#let print-paragraph(block) = {
  set text(size: (body: 10pt, small: 8.5pt, lead: 11.5pt).at(block.style))
  set par(first-line-indent: (amount: if block.indent { 1em } else { 0em }, all: true), justify: block.justify and block.align == "start")
  align(sides.at(block.align), par(line(block.c)))
}

#let print-note(block) = {
  set text(size: 8.5pt)
  let body = par(hanging-indent: block.hang * 1pt, justify: block.justify, {
    box(width: block.hang * 1pt, block.mark)
    line(block.c)
  })
  std.block(above: 0.6em, below: 0.8em, body)
}

#let print-grid(block) = {
  set text(size: doc.table.size * 1pt)
  set par(leading: 0.5em, justify: false)
  // A row breaks only when all of its cells may.
  let high-rows = ()
  for cell in block.head + block.body {
    if cell.whole == "measure" {
      let width = block.columns.slice(cell.x, cell.x + cell.w).sum() - 2 * doc.table.insetX
      if measure(width: width * 1pt, line(cell.c)).height > doc.table.highestRow * 1pt { high-rows.push(cell.y) }
    }
  }
  let cells = ()
  for cell in block.head + block.body {
    cells.push(table.cell(
      x: cell.x, y: cell.y, colspan: cell.w, rowspan: cell.h,
      align: sides.at(cell.align) + horizon,
      fill: if cell.shade { shade },
      breakable: cell.whole == "no" or cell.y in high-rows,
      if type(cell.c) == str { cell.c } else { line(cell.c) },
    ))
  }
  let heads = block.head.len()
  table(
    columns: block.columns.map(width => width * 1pt),
    inset: (x: doc.table.insetX * 1pt, y: doc.table.insetY * 1pt),
    stroke: hair,
    ..if heads > 0 { (table.header(repeat: true, ..cells.slice(0, heads)),) },
    ..cells.slice(heads),
  )
}
#let print-captioned(block) = {
  // Measuring needs a context.
  let grid = if (block.head + block.body).any(cell => cell.whole == "measure") { context print-grid(block) } else { print-grid(block) }
  if "caption" not in block { return grid }
  show figure: set std.block(breakable: true)
  show figure.caption: it => align(left, text(size: 9.5pt, weight: 700, it.body))
  set figure.caption(position: top)
  figure(
    grid, kind: table, caption: block.caption,
    supplement: none, numbering: none, gap: 0.5em, outlined: false,
  )
}
#let print-whole(block, printed) = std.block(breakable: false, sticky: block.noted, printed)
#let print-table(block) = {
  let printed = print-captioned(block)
  if block.together == "no" { printed }
  else if block.together == "yes" { print-whole(block, printed) }
  else {
    context {
      let height = measure(width: doc.page.width * 1pt, printed).height
      if height <= doc.page.height * 1pt { print-whole(block, printed) } else { printed }
    }
  }
}

#let print-drawing(block) = std.block(
  breakable: false, above: 1em, below: 1em,
  image(bytes(block.svg), format: "svg", width: block.width * 1pt, alt: block.alternative),
)

#for block in doc.blocks {
  if block.k == "heading" { print-heading(block) }
  else if block.k == "paragraph" { print-paragraph(block) }
  else if block.k == "list" { list(..block.items.map(line)) }
  else if block.k == "table" { print-table(block) }
  else if block.k == "note" { print-note(block) }
  else if block.k == "drawing" { print-drawing(block) }
  else { pagebreak(weak: true) }
}
`;
