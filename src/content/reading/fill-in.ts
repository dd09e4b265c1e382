/** Values go into selectors only where they hold nothing that means something there. */
const plain = /^[\w.-]{1,100}$/;

export type Values = Readonly<Record<string, string | undefined>>;

/** A selector with its variables filled in; `undefined` where one is missing or could change the selector's meaning. */
export function fillSelector(css: string, values: Values): string | undefined {
  let isUsable = true;
  const filled = css.replace(/\{([a-z][a-zA-Z]*)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    isUsable &&= plain.test(value);
    return value;
  });
  return isUsable ? filled : undefined;
}

/** A path with its values filled in, encoded; `{base}` as it is. `undefined` where one is missing. */
export function fillPath(path: string, values: Values): string | undefined {
  return fill(path, values, (value, name) => (name === 'base' ? value : encodeURIComponent(value)));
}

export function fillText(template: string, values: Values): string | undefined {
  return fill(template, values, (value) => value);
}

/** The names in braces. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(/\{([a-z][a-zA-Z]*)\}/g)].map(([, name = '']) => name);
}

function fill(
  template: string,
  values: Values,
  write: (value: string, name: string) => string,
): string | undefined {
  let isWhole = true;
  const filled = template.replace(/\{([a-z][a-zA-Z]*)\}/g, (_, name: string) => {
    const value = values[name];
    isWhole &&= value !== undefined;
    return value === undefined ? '' : write(value, name);
  });
  return isWhole ? filled : undefined;
}
