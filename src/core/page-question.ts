import * as v from 'valibot';

/** A global of the page's own world that one helpdesk's requests need. What it holds is as trustworthy as the page. */
export const PageQuestion = v.picklist(['servicenow.token', 'zoho.organisation', 'zoho.token']);
export type PageQuestion = v.InferOutput<typeof PageQuestion>;
