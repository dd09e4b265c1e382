/** Where an offset of a text's lower case lies in the text: some characters become longer, so that what follows is moved. */
export function offsetsBeforeLowering(text: string): (offset: number) => number {
  if (text.toLowerCase().length === text.length) return (offset) => offset;
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.toLowerCase().length; unit++) origins.push(at);
    at += character.length;
  }
  return (offset) => origins[offset] ?? at;
}
