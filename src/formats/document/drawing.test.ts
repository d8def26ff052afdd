import { describe, expect, it } from 'vitest';
import { checkedSvg, findUnsafe, withOwnIds } from './drawing.ts';

const svg = (inside: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;

describe('findUnsafe', () => {
  it.each([
    svg('<text x="1">達成 &lt;script&gt;</text>'),
    svg('<defs><pattern id="h"><path d="M0 0"/></pattern></defs><rect fill="url(#h)"/><use href="#h"/>'),
    svg('<g><title>題</title></g>', ' role="img" aria-label="onload=1"'),
  ])('lets %s pass', (text) => {
    expect(findUnsafe(text)).toBeUndefined();
  });

  it.each([
    ['<script>alert(1)</script>', 'element script'],
    ['<SCRIPT>alert(1)</SCRIPT>', 'element SCRIPT'],
    ['<rect onclick="a()"/>', 'attribute onclick'],
    ["<rect ONCLICK='a()'/>", 'attribute ONCLICK'],
    ['<use href="https://example.com/a.svg#b"/>', 'attribute href'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'attribute xlink:href'],
    ['<rect fill="url(https://example.com/)"/>', 'attribute fill'],
    ['<rect style="fill:red"/>', 'attribute style'],
    ['<foreignObject></foreignObject>', 'element foreignObject'],
    ['<image href="#a"/>', 'element image'],
    ['<a href="#b"></a>', 'element a'],
    ['<animate/>', 'element animate'],
    ['<!-- x -->', 'markup at'],
    ['<![CDATA[<script>]]>', 'markup at'],
    ['<rect a=b/>', 'markup at'],
    ['<rect a="<b"/>', 'markup at'],
    ['<g>', 'closed out of order'],
  ])('refuses %s: %s', (inside, reason) => {
    expect(findUnsafe(svg(inside))).toContain(reason);
  });

  it('refuses what is no drawing, or is left open', () => {
    expect(findUnsafe('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toBeDefined();
    expect(findUnsafe('<svg><g></g>')).toContain('left open');
    expect(() => checkedSvg('<svg><script/></svg>')).toThrow('drawing refused: element script');
  });
});

describe('withOwnIds', () => {
  it('renames ids together with everything that points to them', () => {
    const text = svg('<pattern id="h"/><rect fill="url(#h)" aria-labelledby="t u"/><use href="#h"/>');
    expect(withOwnIds(text, 'd1-')).toBe(svg('<pattern id="d1-h"/><rect fill="url(#d1-h)" aria-labelledby="d1-t d1-u"/><use href="#d1-h"/>'));
  });
});
