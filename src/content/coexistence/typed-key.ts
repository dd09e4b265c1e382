/**
 * The key of a shortcut of one letter or digit as it is named on most keyboards. Where the key gives no digit by itself (the
 * upper row of a French keyboard, the digits of Arabic or Persian) its place on the keyboard says which one is meant.
 */
export function shortcutKey({ key, code, shiftKey }: KeyboardEvent): string {
  const isOtherDigit = /^\p{Nd}$/u.test(key) && !/^\d$/.test(key);
  const place = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (place === undefined || /^\d$/.test(key)) return key;
  // With Shift the upper row of an English keyboard gives signs, which are no digits.
  return isOtherDigit || (!shiftKey && code.startsWith('Digit')) ? place : key;
}

/** Whether an input method is composing: every key is its own then. */
export function isComposing({ isComposing: composes, keyCode }: KeyboardEvent): boolean {
  // Some browsers end the composition before they tell of the key that ended it; 229 is what they give such a key.
  return composes || keyCode === 229;
}
