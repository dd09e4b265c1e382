import { ConfigurationError } from './configuration';
import { azureBlobStore } from './store/azure-blob';
import { fileStore } from './store/files';
import { googleCloudStore } from './store/google-cloud-storage';
import { s3Store } from './store/s3';
import type { Store } from './store/store';

/**
 * Opens the store that TRIAGE_LENS_STORE names: `files:FOLDER`, `s3://BUCKET?region=REGION` (with `&endpoint=URL` for
 * another store of the same protocol), `gs://BUCKET`, or `azure://CONTAINER` together with
 * TRIAGE_LENS_AZURE_CONNECTION. Throws ConfigurationError.
 */
export async function openStore(environment: Record<string, string | undefined>): Promise<Store> {
  const place = environment.TRIAGE_LENS_STORE ?? '';
  if (place.startsWith('files:') && place.length > 6) return fileStore(place.slice(6));
  const url = URL.canParse(place) ? new URL(place) : undefined;
  if (url?.protocol === 's3:') return s3Store(s3Place(url));
  if (url?.protocol === 'gs:') return googleCloudStore({ bucket: url.host });
  if (url?.protocol === 'azure:') {
    const connectionString = environment.TRIAGE_LENS_AZURE_CONNECTION;
    if (!connectionString)
      throw new ConfigurationError('The setting TRIAGE_LENS_AZURE_CONNECTION is missing.');
    return azureBlobStore({ connectionString, container: url.host });
  }
  throw new ConfigurationError(
    'The setting TRIAGE_LENS_STORE has to be files:FOLDER, s3://BUCKET?region=REGION, gs://BUCKET or azure://CONTAINER.',
  );
}

function s3Place(url: URL): { bucket: string; region: string; endpoint?: string } {
  const region = url.searchParams.get('region');
  if (!region)
    throw new ConfigurationError(
      'The setting TRIAGE_LENS_STORE has to name the region: s3://BUCKET?region=REGION.',
    );
  return { bucket: url.host, region, endpoint: url.searchParams.get('endpoint') ?? undefined };
}
