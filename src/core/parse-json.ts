/** Undefined where it is no JSON. The message of JSON's own error quotes the text, so it is dropped here. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
