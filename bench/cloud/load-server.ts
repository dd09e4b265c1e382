/** A local cloud in a process of its own, to be killed. Arguments: folder, port. Prints its address once it answers. */
import { hashToken } from '../../cloud/caller';
import { startLocalCloud } from '../../cloud/entries/local-cloud';
import { agentToken } from '../../cloud/http.test-support';

const [folder = '', port = '0'] = process.argv.slice(2);
process.env.TRIAGE_LENS_REQUESTS_PER_MINUTE = '9000000';
process.env.TRIAGE_LENS_LABEL_LEVEL = 'redacted';
const cloud = await startLocalCloud(folder, Number(port), {
  agentTokens: [hashToken(agentToken)],
  adminTokens: [],
});
console.log(cloud.url);
