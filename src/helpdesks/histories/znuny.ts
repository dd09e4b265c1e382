import type { HistoryRecipe } from '../history-recipe';

/** The list of closed tickets that every agent has; a search would replace the agent's own last one. */
export const znunyHistory: HistoryRecipe = {
  by: 'page',
  list: '{base}/index.pl?Action=AgentTicketStatusView;Filter=Closed;SortBy=Age;OrderBy=Up',
  size: 1,
  next: [
    {
      css: '.Pagination a.Selected + a',
      get: '@href',
      re: '^[^?#]*\\?Action=AgentTicketStatusView;[^#]*$',
    },
  ],
  ticket: '{base}/index.pl?Action=AgentTicketZoom;TicketID={id}',
};
