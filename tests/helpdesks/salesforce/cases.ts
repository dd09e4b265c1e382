import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a case in Lightning in German; another one is kept in a hidden pane before it',
    address: 'https://acme.lightning.force.com/lightning/r/Case/5005g00000AbCdEAAV/view',
    shows: 'ticket',
    page: 'ticket.html',
  },
  classic: {
    about: 'the classic interface, which serves one case per page',
    address: 'https://acme.my.salesforce.com/5005g00000AbCdE',
    shows: 'ticket',
    page: 'classic.html',
  },
  'console-other-record': {
    about: 'a person’s record in a subtab of a case is not that case',
    like: 'ticket',
    address:
      'https://acme.lightning.force.com/lightning/r/Contact/0035g00000QqQqQAAV/view?ws=%2Flightning%2Fr%2FCase%2F5005g00000AbCdEAAV%2Fview',
    shows: 'nothing',
  },
  'console-subtab': {
    about: 'a case opened in a subtab of another case: the address’s own case counts',
    like: 'ticket',
    address:
      'https://acme.lightning.force.com/lightning/r/Case/5005g00000AbCdEAAV/view?ws=%2Flightning%2Fr%2FCase%2F5005g00000ZyXwVAAV%2Fview',
  },
  'console-tab': {
    about: 'a console page whose address names the case of the workspace tab',
    like: 'ticket',
    address:
      'https://acme.lightning.force.com/one/one.app?ws=%2Flightning%2Fr%2FCase%2F5005g00000AbCdEAAV%2Fview',
  },
  'not-a-ticket': {
    about: 'an account',
    address: 'https://acme.lightning.force.com/lightning/r/Account/0015g00000KkKkKAAV/view',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'previous-page': {
    about: 'the address is of a case while an account is still shown, whose fields say so',
    address: 'https://acme.lightning.force.com/lightning/r/Case/5005g00000AbCdEAAV/view',
    shows: 'nothing',
    page: 'previous-page.html',
  },
  queue: {
    about: 'a list of cases in the split view',
    address: 'https://acme.lightning.force.com/lightning/o/Case/list?filterName=MyOpenCases',
    shows: 'queue',
    page: 'queue.html',
  },
  'queue-table': {
    about: 'a list of cases as a table',
    address: 'https://acme.lightning.force.com/lightning/o/Case/list?filterName=AllOpenCases',
    shows: 'queue',
    page: 'queue-table.html',
  },
  redesign: {
    about: 'no layout of fields, other classes in the feed: the highlights and older names still lead there',
    address: 'https://acme.lightning.force.com/lightning/r/Case/5005g00000AbCdEAAV/view',
    shows: 'ticket',
    page: 'redesign.html',
  },
  'second-ticket': {
    about: 'short address; nothing in the page states the case’s id, and another case is hidden behind it',
    address: 'https://acme.lightning.force.com/lightning/r/5005g00000AbCdEAAV/view',
    shows: 'ticket',
    page: 'second-ticket.html',
  },
  'wrong-ticket': {
    about: 'the address is of one case while the page still shows another, which states its id',
    address: 'https://acme.lightning.force.com/lightning/r/Case/5005g00000ZyXwVAAV/view',
    shows: 'nothing',
    page: 'wrong-ticket.html',
  },
} satisfies Cases;
