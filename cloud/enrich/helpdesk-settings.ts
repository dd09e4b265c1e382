import * as v from 'valibot';

/** Where suggestions are written back. From the settings alone: nothing in a request can name another address. */
export interface HelpdeskSettings {
  /** Name of the form of its tickets. */
  name: string;
  /** Origin, without a slash at the end. */
  url: string;
  /** Value of the header `Authorization`. */
  authorization: string;
}

/** An origin of HTTPS, or of this machine for trying it out. */
export const HelpdeskUrl = v.pipe(
  v.string(),
  v.regex(
    /^(?:https:\/\/[a-z0-9.-]{1,200}(?::\d{1,5})?|http:\/\/127\.0\.0\.1:\d{1,5})$/,
    'is not an address like https://desk.example.com',
  ),
);
