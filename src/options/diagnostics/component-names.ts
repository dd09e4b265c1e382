/** `triage 1.2.0` of `triage@1.2.0`. */
export function modelName(model: string): string {
  return model.replace('@', ' ');
}

/** The graphics card of `ANGLE (maker, card, interface)`, as Chromium names it; everything else as it is. */
export function rendererName(renderer: string): string {
  const card = /^ANGLE \([^,]+, (.+), [^,]+\)$/.exec(renderer)?.[1];
  return card ?? renderer;
}
