import { headOfField } from '../../core/desk/head-name';
import type { FieldResult, NumberResult, TagsResult, ValuesResult } from '../../core/learner/field-result';
import type { Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import { numberText, shareText } from '../../ui/format';

/** How good a field has become, in sentences that need no statistics. */
export function resultText(translate: Translate, result: FieldResult): string[] {
  const sentences = textOf(translate, result);
  const { learned, aside } = result.tickets;
  const measured = translate(
    'learn_result_aside',
    numberText(translate, learned),
    numberText(translate, aside),
  );
  const rare = 'rareValues' in result ? result.rareValues : 0;
  return [
    ...sentences,
    ...(rare > 0 ? [translate('learn_result_rare', numberText(translate, rare))] : []),
    measured,
  ];
}

function textOf(translate: Translate, result: FieldResult): string[] {
  switch (result.kind) {
    case 'number':
      return numberSentences(translate, result);
    case 'tags':
      return [
        translate(
          'learn_result_tags',
          shareText(translate, result.microF1),
          shareText(translate, result.macroF1),
        ),
        translate(
          'learn_result_tags_frequent',
          frequentName(translate, result),
          shareText(translate, result.mostFrequent.microF1),
        ),
        ...answeredSentences(translate, result),
      ];
    default:
      return valueSentences(translate, result);
  }
}

function valueSentences(translate: Translate, result: ValuesResult): string[] {
  const { accuracy, macroF1, interval, mostFrequent } = result;
  return [
    translate(
      'learn_result_values',
      shareText(translate, accuracy),
      shareText(translate, interval.low),
      shareText(translate, interval.high),
    ),
    translate(
      'learn_result_frequent',
      frequentName(translate, result),
      shareText(translate, mostFrequent.accuracy),
    ),
    translate(
      'learn_result_macro',
      shareText(translate, macroF1),
      shareText(translate, mostFrequent.macroF1),
    ),
    ...answeredSentences(translate, result),
  ];
}

function frequentName(translate: Translate, { field, mostFrequent }: ValuesResult | TagsResult): string {
  return valueName(translate, headOfField(field), mostFrequent.value);
}

function answeredSentences(translate: Translate, { answered }: ValuesResult | TagsResult): string[] {
  const { coverage, precision } = answered;
  if (precision === undefined) return [translate('learn_result_silent')];
  return [
    translate('learn_result_answered', shareText(translate, 1 - coverage), shareText(translate, precision)),
  ];
}

function numberSentences(translate: Translate, result: NumberResult): string[] {
  const { medianError, alwaysMedian, withinRange } = result;
  const round = (number: number) => numberText(translate, Number(number.toPrecision(2)));
  return [
    translate('learn_result_number', round(medianError)),
    translate('learn_result_median', round(alwaysMedian.value), round(alwaysMedian.medianError)),
    translate('learn_result_range', shareText(translate, withinRange)),
  ];
}
