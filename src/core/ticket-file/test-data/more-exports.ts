import { lastExports } from './last-exports';
import type { ProductExport } from './product-exports';

/** Further products and languages, in the form of `productExports`. */
export const moreExports: readonly ProductExport[] = [
  {
    product: 'BMC Remedy',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Resolved|Assigned*|In Progress*|Pending*',
    levels: 'Critical|High|Medium|Low',
    columns: `
      Incident ID*+ = id: INC · Summary* = subject: subject · Notes = description: text · Status* = status: state ·
      Priority* = field ordinal: level · Customer Full Name = requester: person · Assignee+ = person: agent ·
      Assigned Group*+ = field class: team · Reported Date+ = created: month first · Last Resolved Date = resolved: month first`,
  },
  {
    product: 'SysAid',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Verified closed|Open*|Pending*|New*',
    levels: 'Low|Normal|High|Very High|Highest',
    columns: `
      Service Record ID = id: number · Title = subject: subject · Description = description: text · Status = status: state ·
      Priority = field ordinal: level · Category = field class: topic · Request user = requester: person ·
      Assigned to = person: agent · Request time = created: day first · Close time = resolved: day first`,
  },
  {
    product: 'Gorgias',
    ...{ separator: ',', quotes: 'needed' },
    states: 'closed|open*',
    levels: 'low|normal|high|critical',
    columns: `
      Ticket id = id: number · Subject = subject: subject · Status = status: state · Priority = field ordinal: level ·
      Customer name = requester: person · Customer email = person: email · Assignee name = person: agent ·
      Tags = field tags: list · Creation date = created: iso zone · Closed date = resolved: iso zone ·
      Number of agent messages = none: small`,
  },
  {
    product: 'LiveAgent',
    ...{ separator: ';', quotes: 'all' },
    states: 'Resolved|Answered*|Open*|New*|Postponed*',
    levels: '',
    columns: `
      Ticket ID = id: key · Subject = subject: subject · Status = status: state · Requester = requester: person ·
      Requester email = person: email · Department = field class: team · Agent = person: agent ·
      Date created = created: iso · Date resolved = resolved: iso · Tags = field tags: list`,
  },
  {
    product: 'Deskpro',
    ...{ separator: ',', quotes: 'all' },
    states: 'Resolved|Archived|Awaiting agent*|Awaiting user*|Pending*',
    levels: '',
    columns: `
      Ref = id: key · Subject = subject: subject · User = requester: person · User Email = person: email ·
      Agent = person: agent · Department = field class: team · Status = status: state ·
      Date Created = created: iso · Date Resolved = resolved: iso · Labels = field tags: list · Urgency = field ordinal: urgency`,
  },
  {
    product: 'HaloPSA',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|In Progress*|With User*|With Supplier*|New*',
    levels: 'Low|Medium|High|Critical',
    columns: `
      Ticket ID = id: number · Summary = subject: subject · Details = description: text · Status = status: state ·
      Priority = field ordinal: level · Category 1 = field class: path · End User = requester: person ·
      Agent = person: agent · Team = field class: team · Date Occurred = created: day first · Date Closed = resolved: day first`,
  },
  {
    product: 'ConnectWise',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|>Closed|New*|In Progress*|Waiting on Client*|Scheduled*',
    levels: 'Priority 1 - Critical|Priority 2 - High|Priority 3 - Medium|Priority 4 - Low',
    columns: `
      Ticket # = id: number · Summary Description = subject: subject · Initial Description = description: text ·
      Status = status: state · Priority = field ordinal: level · Board = field class: team · Contact = requester: person ·
      Resources = person: agent · Date Entered = created: month first · Closed Date = resolved: month first ·
      Actual Hours = field number: comma point`,
  },
  {
    product: 'Azure DevOps',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Resolved|Done|Active*|New*|To Do*',
    levels: '1|2|3|4',
    columns: `
      ID = id: number · Work Item Type = field class: kind · Title = subject: subject · Assigned To = person: person and email ·
      State = status: state · Tags = field tags: semicolons · Created By = requester: person and email ·
      Created Date = created: month first · Closed Date = resolved: month first · Priority = field ordinal: level`,
  },
  {
    product: 'MantisBT',
    ...{ separator: ',', quotes: 'needed' },
    states: 'closed|resolved|new*|feedback*|acknowledged*|assigned*',
    levels: 'low|normal|high|urgent|immediate',
    columns: `
      Id = id: padded · Project = field class: team · Reporter = requester: person · Assigned To = person: agent ·
      Priority = field ordinal: level · Category = field class: topic · Date Submitted = created: iso ·
      Updated = none: iso · Summary = subject: subject · Status = status: state · Description = description: text`,
  },
  {
    product: 'Bugzilla',
    ...{ separator: ',', quotes: 'needed' },
    states: 'RESOLVED|VERIFIED|NEW*|ASSIGNED*|REOPENED*|UNCONFIRMED*',
    levels: 'trivial|minor|normal|major|critical|blocker',
    columns: `
      Bug ID = id: number · Component = field class: topic · Assignee = person: agent · Status = status: state ·
      Summary = subject: subject · Reporter = requester: email · Severity = field ordinal: level · Opened = created: iso`,
  },
  {
    product: 'GitLab',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Open*',
    levels: '',
    columns: `
      Title = subject: subject · Description = description: text · Issue ID = id: number · State = status: state ·
      Author = requester: person · Author Username = person: login · Assignee = person: agent ·
      Created At (UTC) = created: iso · Closed At (UTC) = resolved: iso · Labels = field tags: list`,
  },
  {
    product: 'YouTrack',
    ...{ separator: ',', quotes: 'all' },
    states: 'Fixed|Verified|Duplicate|Submitted*|Open*|In Progress*|To be discussed*',
    levels: 'Minor|Normal|Major|Critical|Show-stopper',
    columns: `
      Issue Id = id: key · Summary = subject: subject · Reporter = requester: person · Created = created: iso ·
      Resolved = resolved: iso · Priority = field ordinal: level · State = status: state · Subsystem = field class: topic ·
      Assignee = person: agent · Description = description: text`,
  },
  {
    product: 'Dynamics 365 in German',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Gelöst|Storniert|Aktiv*|In Bearbeitung*|Warten auf Details*',
    levels: 'Niedrig|Normal|Hoch',
    columns: `
      Anfragenummer = id: key · Anfragetitel = subject: subject · Beschreibung = description: text ·
      Statusgrund = status: state · Priorität = field ordinal: level · Kunde = requester: person · Besitzer = person: agent ·
      Erstellt am = created: dotted · Gelöst am = resolved: dotted · Thema = field class: topic`,
  },
  {
    product: 'ServiceNow in German',
    ...{ separator: ',', quotes: 'all' },
    states: 'Geschlossen|Gelöst|Abgebrochen|In Bearbeitung*|Zurückgestellt*|Neu*',
    levels: '1 - Kritisch|2 - Hoch|3 - Mäßig|4 - Niedrig|5 - Planung',
    columns: `
      Nummer = id: INC · Kurzbeschreibung = subject: subject · Beschreibung = description: text · Anrufer = requester: person ·
      Geöffnet = created: dotted · Geschlossen = resolved: dotted · Zustand = status: state ·
      Priorität = field ordinal: level · Zuweisungsgruppe = field class: team · Zugewiesen an = person: agent`,
  },
  {
    product: 'ServiceNow in French',
    ...{ separator: ',', quotes: 'all' },
    states: 'Fermé|Résolu|Annulé|En cours*|En attente*|Nouveau*',
    levels: '1 - Critique|2 - Élevé|3 - Modéré|4 - Faible|5 - Planification',
    columns: `
      Numéro = id: INC · Description brève = subject: subject · Description = description: text · Appelant = requester: person ·
      Ouvert = created: day first · Fermé = resolved: day first · État = status: state · Priorité = field ordinal: level ·
      Groupe d'affectation = field class: team · Affecté à = person: agent · Catégorie = field class: topic`,
  },
  {
    product: 'Jira in French',
    ...{ separator: ';', quotes: 'needed' },
    states: "Terminé|Résolue|À faire*|En cours*|En attente d'assistance*",
    levels: 'Lowest|Low|Medium|High|Highest',
    columns: `
      Résumé = subject: subject · Clé de ticket = id: key · Type de ticket = field class: kind · État = status: state ·
      Priorité = field ordinal: level · Responsable = person: agent · Rapporteur = requester: person ·
      Création = created: day first · Résolue = resolved: day first · Étiquettes = field tags: one ·
      Étiquettes = field tags: one · Description = description: text`,
  },
  ...lastExports,
];
