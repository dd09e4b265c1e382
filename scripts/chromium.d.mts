/** Path of the Chromium, Chrome or Edge to use: the one that CHROMIUM names, else the first of the usual places. */
export function findChromium(): string | undefined;
