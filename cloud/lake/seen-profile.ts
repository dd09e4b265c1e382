import * as v from 'valibot';
import { type CuratedLabel, clientOf } from './curated-label';

/** A profile as it came in by a token: names are free, so that the same name by another token is another profile. */
export function profileOf({ client, taken }: Pick<CuratedLabel, 'client' | 'taken'>): string {
  return `${taken?.token ?? unmarked}/${clientOf({ client })}`;
}

/** The first digits of the token by which a profile came. */
export function tokenOf(profile: string): string {
  return profile.split('/')[0] ?? '';
}

/** In place of a token where a label was taken before tokens were noted. */
const unmarked = 'unmarked';

/** On which day, by the cloud's clock, labels of a profile were taken: `[profile, YYYY-MM-DD]`. */
export const SeenProfile = v.tuple([v.string(), v.string()]);
export type SeenProfile = v.InferOutput<typeof SeenProfile>;

/** As the profile's labels of that day say whose they are. */
export function fromOf([profile, day]: SeenProfile): Pick<CuratedLabel, 'client' | 'taken'> {
  const [token = '', client = ''] = profile.split('/');
  return { client, ...(token !== unmarked && { taken: { token, day } }) };
}
