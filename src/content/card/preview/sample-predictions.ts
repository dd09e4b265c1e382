import type { Prediction, Span, Suggestion } from '../../../core/suggestion';

const model = 'general@1.0.0';

/** The spans of these words in the text, the first the weightiest. */
function spansOf(text: string, words: readonly string[]): Suggestion['why'] {
  return words.map((word, index) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`The sample text does not contain "${word}".`);
    return { start, end: start + word.length, text: word, weight: words.length - index };
  });
}

type Fact = NonNullable<Span['fact']>;

/** The reasons of a severity: what the words say of which fact. */
export function factSpans(text: string, says: readonly [words: string, fact: Fact, value: string][]): Span[] {
  const spans = spansOf(
    text,
    says.map(([words]) => words),
  );
  return spans.map((span, i) => ({ ...span, fact: says[i][1], says: says[i][2] }));
}

/** The facts of a ticket, each as likely as said. */
export function facts(text: string, shares: Record<Fact, Record<string, number>>): Suggestion[] {
  return Object.entries(shares).map(([head, values]) => {
    const [[value, confidence], ...others] = Object.entries(values);
    const kind = head === 'risk' ? 'tags' : 'class';
    return suggest(head, kind, { text, value, confidence, others: Object.fromEntries(others) });
  });
}

interface Sample {
  text: string;
  value: string;
  confidence: number;
  others?: Record<string, number>;
  why?: readonly string[];
}

/** One suggestion, with everything that the card may want to show. */
export function suggest(head: string, kind: Suggestion['kind'], sample: Sample): Suggestion {
  const { text, value, confidence, others = {}, why = [] } = sample;
  const alternatives = Object.entries(others).map(([other, share]) => ({ value: other, confidence: share }));
  return { head, kind, value, confidence, alternatives, why: spansOf(text, why), model };
}

export function predict(text: string, language: string, suggestions: readonly Suggestion[]): Prediction {
  return {
    model,
    text,
    language,
    suggestions: Object.fromEntries(suggestions.map((one) => [one.head, one])),
  };
}

const lockedText = `Locked out of the finance portal again
Hello, since this morning nobody in accounting can log in to the finance portal. We get "account locked" after the first
attempt, although the password was changed only last week. The month-end closing is due on Friday and twelve people are
waiting, so please treat this as urgent. I have attached a screenshot of the message. Restarting the browser and trying
another computer did not help. Many thanks, Ines`;

const lockedOthers = { software: 0.05, account: 0.02, hardware: 0.01, other: 0.01 };

/** A usual ticket: sure of the context, likely about severity, not sure about the size of the work. */
export const typical = predict(lockedText, 'en', [
  suggest('topic', 'class', {
    text: lockedText,
    value: 'access',
    confidence: 0.91,
    others: lockedOthers,
    why: ['account locked', 'log in', 'password'],
  }),
  suggest('type', 'class', {
    text: lockedText,
    value: 'incident',
    confidence: 0.83,
    others: { request: 0.1, question: 0.04, feedback: 0.02, automatic: 0.01 },
    why: ['Locked out'],
  }),
  suggest('sentiment', 'class', {
    text: lockedText,
    value: 'negative',
    confidence: 0.74,
    others: { neutral: 0.22, angry: 0.02, positive: 0.02 },
  }),
  {
    ...suggest('severity', 'ordinal', {
      text: lockedText,
      value: 'P2',
      confidence: 0.61,
      others: { P3: 0.21, P1: 0.14, P4: 0.03, P5: 0.01 },
    }),
    why: factSpans(lockedText, [
      ['twelve people', 'scope', 'some'],
      ['nobody in accounting can log in', 'work', 'stopped'],
      ['urgent', 'deadline', 'now'],
    ]),
  },
  {
    ...suggest('effort', 'quantity', {
      text: lockedText,
      value: 'M',
      confidence: 0.48,
      others: { S: 0.3, L: 0.15, XS: 0.05, XL: 0.02 },
      why: ['password', 'screenshot'],
    }),
    minutes: { low: 20, middle: 70, high: 180 },
  },
  ...facts(lockedText, {
    scope: { some: 0.9, all: 0.06, one: 0.03, none: 0.01 },
    work: { stopped: 0.86, hindered: 0.12, fine: 0.02 },
    deadline: { now: 0.82, soon: 0.15, later: 0.02, none: 0.01 },
    risk: { none: 0.8, money: 0.12 },
  }),
]);

/** The same with every head abstaining, each for another reason. */
export const unsure: Prediction = predict('Help\nplease', 'und', [
  abstain('topic', 'class', 'access', 0.31, 'values-tie', { hardware: 0.3 }),
  abstain('type', 'class', 'request', 0.36, 'low-confidence', { incident: 0.22 }),
  abstain('sentiment', 'class', 'neutral', 0.4, 'too-short', {}),
  abstain('severity', 'ordinal', 'P3', 0.34, 'unlike-anything-seen', {
    P4: 0.3,
    P2: 0.2,
    P5: 0.11,
    P1: 0.05,
  }),
  {
    ...abstain('effort', 'quantity', 'S', 0.33, 'too-short', { M: 0.3, XS: 0.2, L: 0.12, XL: 0.05 }),
    minutes: { low: 5, middle: 30, high: 600 },
  },
]);

export function abstain(
  head: string,
  kind: Suggestion['kind'],
  value: string,
  confidence: number,
  abstained: NonNullable<Suggestion['abstained']>,
  others: Record<string, number>,
): Suggestion {
  return { ...suggest(head, kind, { text: '', value, confidence, others }), abstained };
}

const arabicText = `لا أستطيع الدخول إلى البريد الإلكتروني
مرحبا، منذ صباح اليوم لا يمكنني تسجيل الدخول إلى حسابي وتظهر رسالة أن كلمة المرور غير صحيحة. أحتاج إلى المساعدة قبل اجتماع الساعة العاشرة.`;

export const arabic = predict(arabicText, 'ar', [
  suggest('topic', 'class', {
    text: arabicText,
    value: 'access',
    confidence: 0.84,
    others: { software: 0.1, other: 0.06 },
    why: ['كلمة المرور', 'تسجيل الدخول'],
  }),
  abstain('type', 'class', 'incident', 0.41, 'language-not-covered', { request: 0.3 }),
  abstain('severity', 'ordinal', 'P3', 0.3, 'language-not-covered', { P2: 0.3, P4: 0.2, P1: 0.1, P5: 0.1 }),
  {
    ...suggest('effort', 'quantity', { text: arabicText, value: 'S', confidence: 0.58, why: ['المساعدة'] }),
    minutes: { low: 15, middle: 35, high: 80 },
  },
]);

const hostileText = `<script>alert(1)</script> 😀 does not work
<img src=x onerror=alert(1)> 请尽快处理,打印机无法打印,显示错误代码,全部门都在等待。`;

/** Values without a translation, markup and emoji in the text, an effort without minutes, no type. */
export const strange = predict(hostileText, 'zh', [
  suggest('topic', 'class', {
    text: hostileText,
    value: 'VPN & <b>remote</b> connections to branch offices',
    confidence: 0.66,
    others: { hardware: 0.2 },
    why: ['<script>alert(1)</script>', '打印机无法打印'],
  }),
  {
    ...suggest('severity', 'ordinal', {
      text: hostileText,
      value: 'P1',
      confidence: 0.86,
      others: { P2: 0.1, P3: 0.02, P4: 0.01, P5: 0.01 },
    }),
    why: factSpans(hostileText, [
      ['全部门', 'scope', 'all'],
      ['<script>alert(1)</script>', 'risk', 'security'],
    ]),
  },
  suggest('effort', 'quantity', { text: hostileText, value: 'XL', confidence: 0.57 }),
]);

const rightsText = `Administrator rights for a new laptop
Could I please get local administrator rights to install the drivers of our measuring devices? No hurry at all, thanks!`;

/** Long names, a light ticket. */
export const light = predict(rightsText, 'en', [
  suggest('topic', 'class', {
    text: rightsText,
    value: 'facilities',
    confidence: 0.95,
    others: { access: 0.03 },
    why: ['administrator rights', 'install', 'drivers'],
  }),
  suggest('type', 'class', {
    text: rightsText,
    value: 'request',
    confidence: 0.997,
    others: {},
    why: ['Could I'],
  }),
  suggest('sentiment', 'class', { text: rightsText, value: 'positive', confidence: 0.81, others: {} }),
  suggest('severity', 'ordinal', {
    text: rightsText,
    value: 'P5',
    confidence: 0.82,
    others: { P4: 0.12, P3: 0.04, P2: 0.01, P1: 0.01 },
  }),
  {
    ...suggest('effort', 'quantity', {
      text: rightsText,
      value: 'L',
      confidence: 0.63,
      others: { M: 0.2, XL: 0.1, S: 0.05, XS: 0.02 },
      why: ['measuring devices'],
    }),
    minutes: { low: 250, middle: 600, high: 2400 },
  },
]);
