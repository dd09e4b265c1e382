import { StoreError } from '../store/store';
import type { Row } from './duck-database';
import { type LakeEngine, statementOf } from './engine';
import type { EnginePlace } from './engine-place';

/**
 * Asks BigQuery over the external table `curated_labels` of the dataset. Credentials come from the SDK's own chain. Loads the
 * SDK when it is asked first.
 */
export function bigQueryEngine({
  project,
  dataset,
  location,
  endpoint,
}: Extract<EnginePlace, { kind: 'bigquery' }>): LakeEngine {
  return {
    async ask(question) {
      const { BigQuery } = await import('@google-cloud/bigquery');
      const client = new BigQuery({ projectId: project, ...(endpoint && { apiEndpoint: endpoint }) });
      const query = await statementOf(question, `\`${project}.${dataset}.curated_labels\``);
      try {
        const [rows] = await client.query({ query, params: [...question.parameters], location });
        return rows as Row[];
      } catch (error) {
        throw new StoreError('ask BigQuery', question.sql, error);
      }
    },
  };
}
