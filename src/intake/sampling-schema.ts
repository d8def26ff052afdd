/** How a rule set tells the sampling error of survey shares (標本誤差), as people write it. */
import type { Confidence } from '../domain/sampling-error.ts';
import { confidences } from '../domain/sampling-error.ts';
import { wholeNumber } from './figure-text.ts';
import { mapping } from './mapping.ts';
import { refuse } from './problem.ts';
import { word } from './text-fields.ts';

const confidenceList = confidences.join('、');

const confidenceText = wholeNumber(`標本誤差の信頼度（%）。${confidenceList}のどれか`, { least: 1, most: 99 }).transform((written, context): Confidence => {
  const known = confidences.find((each) => each === written);
  if (known !== undefined) return known;
  return refuse(context, {
    code: 'whole-number-unreadable',
    message: `信頼度「${written}」の標本誤差は求められません`,
    found: `${written}`,
    expected: confidenceList,
    hint: '調査の報告書などで使われている信頼度を書いてください。多くは95です',
  });
});

export const samplingSchema = mapping({
  confidence: confidenceText,
  unknownRespondents: word(['ignore', 'caveat'], '回答者数の分からない割合をどうするか。書かなければ ignore', { ignore: '何もしない', caveat: '標本誤差を求めていないと注意を添える' }).exactOptional(),
}).describe('意識調査などの割合の標本誤差。書かなければ信頼度95%で、回答者数の分かる割合だけに注意を添える');
