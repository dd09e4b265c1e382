import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'the classic form by itself, read by the Table API',
    address:
      'https://acme.service-now.com/incident.do?sys_id=9d385017c611228701d22104cc95c371&sysparm_view=&sysparm_record_target=incident',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['journal', 'ticket'],
  },
  history: {
    about: 'incidents that are resolved or closed; dates are in UTC',
    like: 'ticket',
    history: true,
    api: ['closed'],
  },
  'journal-withheld': {
    about: 'comments and work notes may not be read by the Table API, so they come from the page',
    like: 'ticket',
    api: ['journal-withheld-journal'],
  },
  login: {
    about: 'the session is over: a page to log in comes in place of JSON',
    like: 'ticket',
    api: ['login-journal', 'login-ticket'],
  },
  workspace: {
    about:
      'a workspace with another record alive in a hidden tab; its token is known to its own scripts only',
    like: 'ticket',
    address:
      'https://acme.service-now.com/now/sow/record/incident/9d385017c611228701d22104cc95c371/params/selected-tab-index/1/sub/record/problem/46e3e949a9fe19810069b824ba2c761a',
    globals: { g_ck: '81d2b7' },
    page: 'workspace.html',
  },
  'new-record': {
    about: 'a workspace tab in which an incident is being written',
    like: 'workspace',
    address: 'https://acme.service-now.com/now/sow/record/incident/-1_uid1/params/selected-tab-index/0',
    shows: 'nothing',
    globals: {},
  },
  'next-shell': {
    about:
      'the classic form in the frame of the Next Experience, its address encoded twice; read by the Table API',
    like: 'ticket',
    address:
      'https://acme.service-now.com/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D9d385017c611228701d22104cc95c371%2526sysparm_record_list%253Dactive%25253Dtrue',
    page: 'next-shell.html',
  },
  'not-a-ticket': {
    about: 'the record of a person: no short description, no ticket',
    address: 'https://acme.service-now.com/sys_user.do?sys_id=46e3e949a9fe19810069b824ba2c761a',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'not-a-ticket-table': {
    about: 'a record of a table of the company’s own that is no ticket',
    address: 'https://acme.service-now.com/u_room.do?sys_id=46e3e949a9fe19810069b824ba2c761a',
    shows: 'nothing',
    page: 'not-a-ticket-table.html',
    api: ['record'],
  },
  'own-address': {
    about: 'at an address of the company’s own, told by the form’s token',
    like: 'ticket',
    address: 'https://it.acme.example/incident.do?sys_id=9d385017c611228701d22104cc95c371',
  },
  queue: {
    about: 'a list in the frame of the Next Experience, read by the Table API with the list’s own query',
    address:
      'https://acme.service-now.com/now/nav/ui/classic/params/target/incident_list.do%3Fsysparm_query%3Dactive%253Dtrue%255Eassigned_to%253Djavascript%253Ags.getUserID%2528%2529%255EORDERBYDESCsys_updated_on',
    shows: 'queue',
    page: 'queue.html',
    api: ['list'],
  },
  'queue-from-page': {
    about: 'a classic list by itself, from its rows',
    address: 'https://acme.service-now.com/incident_list.do?sysparm_userpref_module=x',
    shows: 'queue',
    page: 'queue-from-page.html',
  },
  redesign: {
    about: 'other ids and classes: the names of the controls and parts of classes still lead there',
    address:
      'https://acme.service-now.com/incident.do?sys_id=9d385017c611228701d22104cc95c371&sysparm_view=&sysparm_record_target=incident',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'the old shell with a hidden frame of another incident, without the Table API',
    address:
      'https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D9d385017c611228701d22104cc95c371%26sysparm_stack%3Dincident_list.do%3Fsysparm_query%3Dactive%3Dtrue',
    shows: 'ticket',
    page: 'second-ticket.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the classic form in the frame of the Next Experience, without the Table API',
    like: 'next-shell',
    answersNothing: true,
  },
  write: {
    about: 'severity goes into impact and urgency, from which the priority is derived, and back',
    like: 'ticket',
    api: ['impact', 'journal', 'write-ticket', 'update', 'urgency'],
    write: { apply: { severity: 'P1' } },
  },
  'write-busy': {
    about: 'the instance limits requests per hour',
    like: 'write',
    api: ['journal', 'write-ticket', 'write-busy-update'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'write-category': {
    about: 'topic goes into the category, and back, in a workspace',
    like: 'workspace',
    address: 'https://acme.service-now.com/now/cwf/agent/record/incident/9d385017c611228701d22104cc95c371',
    api: ['category', 'journal', 'write-ticket', 'update'],
    write: { apply: { topic: 'hardware' } },
  },
  'write-closed': {
    about: 'a closed incident takes no changes',
    like: 'write',
    api: ['journal', 'write-closed-ticket'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'write-forbidden': {
    about: 'the person may read the incident but not change it',
    like: 'write',
    api: ['write-forbidden-impact', 'journal', 'write-ticket', 'write-forbidden-update'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'write-group': {
    about:
      'the group that the desk has learned goes into the ticket, by its name among the groups of the desk, and back',
    like: 'ticket',
    api: ['group', 'groups', 'update'],
    write: { apply: { 'field:group': 'Network operations' } },
  },
  'write-stops': {
    about:
      'the two together are refused; the impact alone is taken, the urgency is not: it stops there and says so',
    like: 'write',
    api: ['write-stops-impact', 'journal', 'write-ticket', 'write-stops-update', 'write-stops-urgency'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'wrong-ticket': {
    about: 'the Table API answers with another incident, of which nothing may show',
    like: 'ticket',
    api: ['journal', 'wrong-ticket-ticket'],
  },
} satisfies Cases;
