import * as v from 'valibot';

/** What asks the curated zone, and where it is. */
export type EnginePlace =
  | { kind: 'duckdb' }
  | { kind: 'athena'; database: string; region: string; workGroup: string; endpoint?: string }
  | { kind: 'bigquery'; project: string; dataset: string; location: string; endpoint?: string };

const shape =
  'is not duckdb, athena://DATABASE?region=REGION&workgroup=NAME or bigquery://PROJECT/DATASET?location=PLACE';
const Name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,100}$/));
const Endpoint = v.optional(v.pipe(v.string(), v.url()));
const Athena = v.object({ database: Name, region: Name, workGroup: Name, endpoint: Endpoint });
const BigQuery = v.object({ project: Name, dataset: Name, location: Name, endpoint: Endpoint });

/** The setting TRIAGE_LENS_ENGINE. `&endpoint=URL` names another server of the same protocol. */
export const EngineSetting = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): EnginePlace => {
    const place = readPlace(dataset.value);
    if (place) return place;
    addIssue({ message: shape });
    return NEVER;
  }),
);

function readPlace(text: string): EnginePlace | undefined {
  if (text === 'duckdb') return { kind: 'duckdb' };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const asked = Object.fromEntries(url?.searchParams ?? []);
  if (url?.protocol === 'athena:') {
    const place = { ...asked, database: url.host, workGroup: asked.workgroup };
    return v.is(Athena, place) ? { kind: 'athena', ...v.parse(Athena, place) } : undefined;
  }
  if (url?.protocol === 'bigquery:') {
    const place = { ...asked, project: url.host, dataset: url.pathname.slice(1) };
    return v.is(BigQuery, place) ? { kind: 'bigquery', ...v.parse(BigQuery, place) } : undefined;
  }
  return undefined;
}
