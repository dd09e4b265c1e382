/**
 * Exports as helpdesk products write them: names and order of columns, states, levels, forms of times, signs. Columns stand between
 * dots, each as `name = use: content`; what `content` gives is in `cellsOf`. The tickets are invented.
 */
export interface ProductExport {
  product: string;
  separator: string;
  /** Whether every cell is in quotation marks, only those that need them, or none. */
  quotes: 'all' | 'needed' | 'none';
  columns: string;
  /** States in turn; the open ones end with `*`. */
  states: string;
  levels: string;
}

export const productExports: readonly ProductExport[] = [
  {
    product: 'Zendesk',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Solved|Open*|Pending*|On-hold*|New*',
    levels: 'Low|Normal|High|Urgent',
    columns: `
      Id = id: number · Requester = requester: person · Requester email = person: email ·
      Submitter = person: person · Assignee = person: agent · Group = field class: team ·
      Subject = subject: subject · Tags = field tags: words · Status = status: state ·
      Priority = field ordinal: level · Created at = created: iso · Solved at = resolved: iso ·
      Reopens = none: small · Full resolution time in minutes = field number: minutes`,
  },
  {
    product: 'Freshdesk',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|Open*|Pending*|Waiting on Customer*|Waiting on Third Party*',
    levels: 'Low|Medium|High|Urgent',
    columns: `
      Ticket ID = id: number · Subject = subject: subject · Status = status: state ·
      Priority = field ordinal: level · Type = field class: kind · Agent = person: agent ·
      Created time = created: iso · Resolved time = resolved: iso · Tags = field tags: list ·
      Resolution time (in hrs) = field number: long clock · Agent interactions = none: small ·
      Full name = requester: person · Email = person: email`,
  },
  {
    product: 'Freshservice',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|Open*|Pending*|Awaiting Approval*',
    levels: 'Low|Medium|High|Urgent',
    columns: `
      Ticket Id = id: INC · Subject = subject: subject · Description = description: text ·
      Requester Name = requester: person · Requester Email = person: email · Status = status: state ·
      Priority = field ordinal: level · Category = field class: topic · Assigned Agent = person: agent ·
      Created Time = created: month first · Closed Time = resolved: month first`,
  },
  {
    product: 'Jira Service Management',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Done|Resolved|Canceled|Waiting for support*|Waiting for customer*|Work in progress*',
    levels: 'Lowest|Low|Medium|High|Highest',
    columns: `
      Summary = subject: subject · Issue key = id: key · Issue Type = field class: kind ·
      Status = status: state · Priority = field ordinal: level · Assignee = person: agent ·
      Reporter = requester: person · Creator = person: person · Created = created: slashed name ·
      Resolved = resolved: slashed name · Labels = field tags: one · Labels = field tags: one ·
      Labels = field tags: one · Description = description: text`,
  },
  {
    product: 'Jira in German',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Fertig|Erledigt|Zu erledigen*|In Arbeit*|Wartet auf Kunden*',
    levels: 'Niedrigste|Niedrig|Mittel|Hoch|Höchste',
    columns: `
      Schlüssel = id: key · Zusammenfassung = subject: subject · Beschreibung = description: text ·
      Status = status: state · Priorität = field ordinal: level · Bearbeiter = person: agent ·
      Melder = requester: person · Erstellt = created: dotted · Erledigt = resolved: dotted`,
  },
  {
    product: 'ServiceNow',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Resolved|Canceled|In Progress*|On Hold*|Awaiting User Info*',
    levels: '1 - Critical|2 - High|3 - Moderate|4 - Low|5 - Planning',
    columns: `
      number = id: INC · short_description = subject: subject · description = description: text ·
      caller_id = requester: person · opened_at = created: iso · closed_at = resolved: iso ·
      state = status: state · priority = field ordinal: level · assignment_group = field class: team ·
      assigned_to = person: agent · category = field class: topic`,
  },
  {
    product: 'HubSpot',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed (Support Pipeline)|New (Support Pipeline)*|Waiting on us (Support Pipeline)*',
    levels: 'Low|Medium|High',
    columns: `
      Ticket ID = id: number · Ticket name = subject: subject · Ticket status = status: state ·
      Last activity date = none: iso · Create date = created: iso · Close date = resolved: iso ·
      Priority = field ordinal: level · Ticket owner = person: agent · Category = field class: topic ·
      Ticket description = description: text · Associated Contact = requester: person and email`,
  },
  {
    product: 'Salesforce',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|New*|Working*|Escalated*|On Hold*',
    levels: 'Low|Medium|High',
    columns: `
      Case Number = id: padded · Subject = subject: subject · Description = description: text ·
      Status = status: state · Priority = field ordinal: level · Contact Name = requester: person ·
      Case Owner = person: agent · Date/Time Opened = created: month first ·
      Date/Time Closed = resolved: month first · Case Reason = field class: topic · Age = none: small`,
  },
  {
    product: 'Zoho Desk',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Open*|On Hold*|Escalated*',
    levels: 'Low|Medium|High',
    columns: `
      Ticket Id = id: number · Subject = subject: subject · Description = description: text ·
      Contact Name = requester: person · Email = person: email · Phone = person: phone ·
      Status = status: state · Priority = field ordinal: level · Department = field class: team ·
      Created Time = created: day named · Ticket Closed Time = resolved: day named`,
  },
  {
    product: 'ManageEngine ServiceDesk Plus',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|Open*|Onhold*|Assigned*',
    levels: 'Low|Normal|Medium|High',
    columns: `
      Request ID = id: number · Subject = subject: subject · Description = description: text ·
      Requester = requester: person · Technician = person: agent · Request Status = status: state ·
      Priority = field ordinal: level · Category = field class: topic · Created Time = created: month comma ·
      Completed Time = resolved: month comma · Time Elapsed = field number: words`,
  },
  {
    product: 'OTRS in German',
    ...{ separator: ';', quotes: 'all' },
    states: 'erfolgreich geschlossen|erfolglos geschlossen|offen*|neu*|warten zur Erinnerung*',
    levels: '1 sehr niedrig|2 niedrig|3 normal|4 hoch|5 sehr hoch',
    columns: `
      Ticketnummer = id: long · Alter = none: age · Erstellt = created: iso · Geschlossen = resolved: iso ·
      Status = status: state · Priorität = field ordinal: level · Queue = field class: path ·
      Sperre = none: lock · Besitzer = person: agent · Kundenname = person: person ·
      Von = requester: person and email · Betreff = subject: subject · Artikelbaum = description: text`,
  },
  {
    product: 'Zammad',
    ...{ separator: ',', quotes: 'needed' },
    states: 'closed|new*|open*|pending reminder*|pending close*',
    levels: '1 low|2 normal|3 high',
    columns: `
      Number = id: number · Title = subject: subject · Customer = requester: person · Owner = person: agent ·
      Group = field class: team · State = status: state · Priority = field ordinal: level ·
      Created at = created: iso zone · Closed at = resolved: iso zone · Tags = field tags: list`,
  },
  {
    product: 'Request Tracker',
    ...{ separator: '\t', quotes: 'none' },
    states: 'resolved|rejected|open*|new*|stalled*',
    levels: '10|50|90',
    columns: `
      id = id: number · Subject = subject: odd quotes · Status = status: state ·
      QueueName = field class: team · OwnerName = person: login · Priority = field ordinal: level ·
      Requestors = requester: email · Created = created: c · Resolved = resolved: c ·
      TimeWorked = field number: worked`,
  },
  {
    product: 'osTicket',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Resolved|Open*',
    levels: 'Low|Normal|High|Emergency',
    columns: `
      Ticket Number = id: padded · Date Created = created: iso · Subject = subject: subject ·
      From = requester: person · From Email = person: email · Priority = field ordinal: level ·
      Department = field class: team · Help Topic = field class: path · Current Status = status: state ·
      Agent Assigned = person: agent · Thread Count = none: small · Attachment Count = none: small`,
  },
  {
    product: 'GLPI in French',
    ...{ separator: ';', quotes: 'all' },
    states: 'Clos|Résolu|En cours (Attribué)*|En attente*|Nouveau*',
    levels: 'Très basse|Basse|Moyenne|Haute|Très haute|Majeure',
    columns: `
      ID = id: number · Titre = subject: subject · Statut = status: state ·
      Dernière modification = none: iso · Date d'ouverture = created: day first ·
      Priorité = field ordinal: level · Demandeur - Demandeur = requester: person ·
      Attribué à - Technicien = person: agent · Catégorie = field class: path ·
      Description = description: text · Date de clôture = resolved: day first`,
  },
  {
    product: 'GLPI in Spanish',
    ...{ separator: ';', quotes: 'all' },
    states: 'Cerrado|Resuelto|En curso (asignada)*|En espera*|Nuevo*',
    levels: 'Muy baja|Baja|Mediana|Alta|Muy alta|Mayor',
    columns: `
      ID = id: number · Título = subject: subject · Estado = status: state ·
      Fecha de apertura = created: dashed · Prioridad = field ordinal: level ·
      Solicitante - Solicitante = requester: person · Asignado a - Técnico = person: agent ·
      Categoría = field class: path · Descripción = description: text · Fecha de cierre = resolved: dashed`,
  },
  {
    product: 'GLPI in Portuguese',
    ...{ separator: ';', quotes: 'all' },
    states: 'Fechado|Solucionado|Em atendimento (atribuído)*|Pendente*|Novo*',
    levels: 'Muito baixa|Baixa|Média|Alta|Muito alta|Crítica',
    columns: `
      ID = id: number · Título = subject: subject · Status = status: state ·
      Data de abertura = created: dashed · Prioridade = field ordinal: level ·
      Requerente - Requerente = requester: person · Atribuído para - Técnico = person: agent ·
      Categoria = field class: path · Descrição = description: text · Data de fechamento = resolved: dashed`,
  },
  {
    product: 'Redmine in German',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Erledigt|Gelöst|Abgewiesen|Neu*|In Bearbeitung*|Feedback*',
    levels: 'Niedrig|Normal|Hoch|Dringend|Sofort',
    columns: `
      # = id: number · Tracker = field class: kind · Status = status: state ·
      Priorität = field ordinal: level · Thema = subject: subject · Autor = requester: person ·
      Zugewiesen an = person: agent · Kategorie = field class: topic ·
      Aufgewendete Zeit = field number: comma · % erledigt = none: tens · Angelegt = created: dotted ·
      Geschlossen = resolved: dotted · Beschreibung = description: text`,
  },
  {
    product: 'Redmine in French',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Fermé|Résolu|Rejeté|Nouveau*|En cours*|Commentaire*',
    levels: 'Bas|Normal|Haut|Urgent|Immédiat',
    columns: `
      # = id: number · Tracker = field class: kind · Statut = status: state ·
      Priorité = field ordinal: level · Sujet = subject: subject · Auteur = requester: person ·
      Assigné à = person: agent · Catégorie = field class: topic · Créé = created: day first ·
      Fermé = resolved: day first · Description = description: text`,
  },
  {
    product: 'Backlog in Japanese',
    ...{ separator: ',', quotes: 'all' },
    states: '完了|処理済み|未対応*|処理中*|お客様対応待ち*',
    levels: '低|中|高',
    columns: `
      キー = id: key · 件名 = subject: subject · 詳細 = description: text · 状態 = status: state ·
      優先度 = field ordinal: level · 登録者 = person: once · 担当者 = person: agent · 報告者 = requester: person ·
      登録日 = created: japanese · 完了日 = resolved: japanese · カテゴリー = field class: topic`,
  },
  {
    product: 'Help Scout',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Active*|Pending*',
    levels: 'Low|Normal|High',
    columns: `
      Conversation Number = id: number · Subject = subject: subject · Customer Name = requester: person ·
      Customer Email = person: email · Mailbox = field class: team · Status = status: state ·
      Created At = created: rfc · Closed At = resolved: rfc · Tags = field tags: list ·
      Threads = none: small`,
  },
  {
    product: 'TOPdesk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Gesloten|Afgehandeld|In behandeling*|Wacht op gebruiker*',
    levels: 'P1|P2|P3|P4',
    columns: `
      Number = id: key · Brief description = subject: subject · Request = description: text ·
      Caller = requester: person · Operator = person: agent · Status = status: state ·
      Priority = field ordinal: level · Category = field class: topic · Creation date = created: dashed ·
      Closure date = resolved: dashed`,
  },
  {
    product: 'Spiceworks',
    ...{ separator: ',', quotes: 'needed' },
    states: 'closed|open*|waiting*',
    levels: 'Low|Med|High',
    columns: `
      Ticket Number = id: number · Summary = subject: subject · Description = description: text ·
      Created By = requester: email · Assignee = person: agent · Status = status: state ·
      Priority = field ordinal: level · Category = field class: topic · Created On = created: epoch ·
      Closed On = resolved: epoch · Time Spent = field number: iso duration`,
  },
  {
    product: 'an Italian desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Chiuso|Risolto|Aperto*|In lavorazione*|In attesa*',
    levels: 'Bassa|Normale|Alta|Urgente',
    columns: `
      Numero ticket = id: number · Oggetto = subject: subject · Descrizione = description: text ·
      Richiedente = requester: person · Operatore = person: agent · Stato = status: state ·
      Priorità = field ordinal: level · Categoria = field class: topic ·
      Data di apertura = created: italian · Data di chiusura = resolved: italian ·
      Durata = field number: hours words`,
  },
];
