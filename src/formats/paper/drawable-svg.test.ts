import { describe, expect, it } from 'vitest';
import { drawableSvg } from './drawable-svg.ts';

const cover = (text: string): string => text.replaceAll('𠮷', '〓');

describe('drawableSvg', () => {
  it.each([
    ['<svg><text x="1">𠮷野</text></svg>', '<svg><text x="1">〓野</text></svg>'],
    [
      '<svg aria-label="𠮷>CO₂"><title>𠮷₂</title><desc>𠮷</desc><text>𠮷</text></svg>',
      '<svg aria-label="𠮷>CO₂"><title>𠮷₂</title><desc>𠮷</desc><text>〓</text></svg>',
    ],
    ['<svg><title/><text>t-CO₂を</text></svg>', '<svg><title/><text>t-CO<tspan font-size="70%" baseline-shift="sub">2</tspan>を</text></svg>'],
  ])('%s', (svg, expected) => {
    expect(drawableSvg(svg, cover)).toBe(expected);
  });
});
