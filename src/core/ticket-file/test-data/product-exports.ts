/**
 * Exports as helpdesk products write them: names and order of columns, states, levels, forms of times, signs. Each column is
 * `name = use: content`; what `content` gives is in `cellsOf`. The tickets are invented.
 */
export interface ProductExport {
  product: string;
  separator: string;
  /** Whether every cell is in quotation marks, only those that need them, or none. */
  quotes: 'all' | 'needed' | 'none';
  columns: readonly string[];
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
    columns: [
      ...['Id = id: number', 'Requester = requester: person', 'Requester email = person: email'],
      ...['Submitter = person: person', 'Assignee = person: agent', 'Group = field class: team'],
      ...['Subject = subject: subject', 'Tags = field tags: words', 'Status = status: state'],
      ...['Priority = field ordinal: level', 'Created at = created: iso', 'Solved at = resolved: iso'],
      ...['Reopens = none: small', 'Full resolution time in minutes = field number: minutes'],
    ],
  },
  {
    product: 'Freshdesk',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|Open*|Pending*|Waiting on Customer*|Waiting on Third Party*',
    levels: 'Low|Medium|High|Urgent',
    columns: [
      ...['Ticket ID = id: number', 'Subject = subject: subject', 'Status = status: state'],
      ...['Priority = field ordinal: level', 'Type = field class: kind', 'Agent = person: agent'],
      ...['Created time = created: iso', 'Resolved time = resolved: iso', 'Tags = field tags: list'],
      ...['Resolution time (in hrs) = field number: long clock', 'Agent interactions = none: small'],
      ...['Full name = requester: person', 'Email = person: email'],
    ],
  },
  {
    product: 'Freshservice',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|Open*|Pending*|Awaiting Approval*',
    levels: 'Low|Medium|High|Urgent',
    columns: [
      ...['Ticket Id = id: INC', 'Subject = subject: subject', 'Description = description: text'],
      ...['Requester Name = requester: person', 'Requester Email = person: email', 'Status = status: state'],
      ...[
        'Priority = field ordinal: level',
        'Category = field class: topic',
        'Assigned Agent = person: agent',
      ],
      ...['Created Time = created: month first', 'Closed Time = resolved: month first'],
    ],
  },
  {
    product: 'Jira Service Management',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Done|Resolved|Canceled|Waiting for support*|Waiting for customer*|Work in progress*',
    levels: 'Lowest|Low|Medium|High|Highest',
    columns: [
      ...['Summary = subject: subject', 'Issue key = id: key', 'Issue Type = field class: kind'],
      ...['Status = status: state', 'Priority = field ordinal: level', 'Assignee = person: agent'],
      ...['Reporter = requester: person', 'Creator = person: person', 'Created = created: slashed name'],
      ...['Resolved = resolved: slashed name', 'Labels = field tags: one', 'Labels = field tags: one'],
      ...['Labels = field tags: one', 'Description = description: text'],
    ],
  },
  {
    product: 'Jira in German',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Fertig|Erledigt|Zu erledigen*|In Arbeit*|Wartet auf Kunden*',
    levels: 'Niedrigste|Niedrig|Mittel|Hoch|Höchste',
    columns: [
      ...['Schlüssel = id: key', 'Zusammenfassung = subject: subject', 'Beschreibung = description: text'],
      ...['Status = status: state', 'Priorität = field ordinal: level', 'Bearbeiter = person: agent'],
      ...['Melder = requester: person', 'Erstellt = created: dotted', 'Erledigt = resolved: dotted'],
    ],
  },
  {
    product: 'ServiceNow',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Resolved|Canceled|In Progress*|On Hold*|Awaiting User Info*',
    levels: '1 - Critical|2 - High|3 - Moderate|4 - Low|5 - Planning',
    columns: [
      ...['number = id: INC', 'short_description = subject: subject', 'description = description: text'],
      ...['caller_id = requester: person', 'opened_at = created: iso', 'closed_at = resolved: iso'],
      ...['state = status: state', 'priority = field ordinal: level', 'assignment_group = field class: team'],
      ...['assigned_to = person: agent', 'category = field class: topic'],
    ],
  },
  {
    product: 'HubSpot',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed (Support Pipeline)|New (Support Pipeline)*|Waiting on us (Support Pipeline)*',
    levels: 'Low|Medium|High',
    columns: [
      ...['Ticket ID = id: number', 'Ticket name = subject: subject', 'Ticket status = status: state'],
      ...['Last activity date = none: iso', 'Create date = created: iso', 'Close date = resolved: iso'],
      ...['Priority = field ordinal: level', 'Ticket owner = person: agent', 'Category = field class: topic'],
      ...['Ticket description = description: text', 'Associated Contact = requester: person and email'],
    ],
  },
  {
    product: 'Salesforce',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|New*|Working*|Escalated*|On Hold*',
    levels: 'Low|Medium|High',
    columns: [
      ...['Case Number = id: padded', 'Subject = subject: subject', 'Description = description: text'],
      ...['Status = status: state', 'Priority = field ordinal: level', 'Contact Name = requester: person'],
      ...[
        'Case Owner = person: agent',
        'Date/Time Opened = created: month first',
        'Date/Time Closed = resolved: month first',
      ],
      ...['Case Reason = field class: topic', 'Age = none: small'],
    ],
  },
  {
    product: 'Zoho Desk',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Open*|On Hold*|Escalated*',
    levels: 'Low|Medium|High',
    columns: [
      ...['Ticket Id = id: number', 'Subject = subject: subject', 'Description = description: text'],
      ...['Contact Name = requester: person', 'Email = person: email', 'Phone = person: phone'],
      ...['Status = status: state', 'Priority = field ordinal: level', 'Department = field class: team'],
      ...['Created Time = created: day named', 'Ticket Closed Time = resolved: day named'],
    ],
  },
  {
    product: 'ManageEngine ServiceDesk Plus',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Resolved|Open*|Onhold*|Assigned*',
    levels: 'Low|Normal|Medium|High',
    columns: [
      ...['Request ID = id: number', 'Subject = subject: subject', 'Description = description: text'],
      ...['Requester = requester: person', 'Technician = person: agent', 'Request Status = status: state'],
      ...[
        'Priority = field ordinal: level',
        'Category = field class: topic',
        'Created Time = created: month comma',
      ],
      ...['Completed Time = resolved: month comma', 'Time Elapsed = field number: words'],
    ],
  },
  {
    product: 'OTRS in German',
    ...{ separator: ';', quotes: 'all' },
    states: 'erfolgreich geschlossen|erfolglos geschlossen|offen*|neu*|warten zur Erinnerung*',
    levels: '1 sehr niedrig|2 niedrig|3 normal|4 hoch|5 sehr hoch',
    columns: [
      ...[
        'Ticketnummer = id: long',
        'Alter = none: age',
        'Erstellt = created: iso',
        'Geschlossen = resolved: iso',
      ],
      ...['Status = status: state', 'Priorität = field ordinal: level', 'Queue = field class: path'],
      ...['Sperre = none: lock', 'Besitzer = person: agent', 'Kundenname = person: person'],
      ...[
        'Von = requester: person and email',
        'Betreff = subject: subject',
        'Artikelbaum = description: text',
      ],
    ],
  },
  {
    product: 'Zammad',
    ...{ separator: ',', quotes: 'needed' },
    states: 'closed|new*|open*|pending reminder*|pending close*',
    levels: '1 low|2 normal|3 high',
    columns: [
      ...[
        'Number = id: number',
        'Title = subject: subject',
        'Customer = requester: person',
        'Owner = person: agent',
      ],
      ...['Group = field class: team', 'State = status: state', 'Priority = field ordinal: level'],
      ...['Created at = created: iso zone', 'Closed at = resolved: iso zone', 'Tags = field tags: list'],
    ],
  },
  {
    product: 'Request Tracker',
    ...{ separator: '\t', quotes: 'none' },
    states: 'resolved|rejected|open*|new*|stalled*',
    levels: '10|50|90',
    columns: [
      ...[
        'id = id: number',
        'Subject = subject: odd quotes',
        'Status = status: state',
        'QueueName = field class: team',
      ],
      ...['OwnerName = person: login', 'Priority = field ordinal: level', 'Requestors = requester: email'],
      ...['Created = created: c', 'Resolved = resolved: c', 'TimeWorked = field number: worked'],
    ],
  },
  {
    product: 'osTicket',
    ...{ separator: ',', quotes: 'all' },
    states: 'Closed|Resolved|Open*',
    levels: 'Low|Normal|High|Emergency',
    columns: [
      ...['Ticket Number = id: padded', 'Date Created = created: iso', 'Subject = subject: subject'],
      ...['From = requester: person', 'From Email = person: email', 'Priority = field ordinal: level'],
      ...[
        'Department = field class: team',
        'Help Topic = field class: path',
        'Current Status = status: state',
      ],
      ...['Agent Assigned = person: agent', 'Thread Count = none: small', 'Attachment Count = none: small'],
    ],
  },
  {
    product: 'GLPI in French',
    ...{ separator: ';', quotes: 'all' },
    states: 'Clos|Résolu|En cours (Attribué)*|En attente*|Nouveau*',
    levels: 'Très basse|Basse|Moyenne|Haute|Très haute|Majeure',
    columns: [
      ...[
        'ID = id: number',
        'Titre = subject: subject',
        'Statut = status: state',
        'Dernière modification = none: iso',
      ],
      ...[
        "Date d'ouverture = created: day first",
        'Priorité = field ordinal: level',
        'Demandeur - Demandeur = requester: person',
      ],
      ...[
        'Attribué à - Technicien = person: agent',
        'Catégorie = field class: path',
        'Description = description: text',
      ],
      ...['Date de clôture = resolved: day first'],
    ],
  },
  {
    product: 'GLPI in Spanish',
    ...{ separator: ';', quotes: 'all' },
    states: 'Cerrado|Resuelto|En curso (asignada)*|En espera*|Nuevo*',
    levels: 'Muy baja|Baja|Mediana|Alta|Muy alta|Mayor',
    columns: [
      ...[
        'ID = id: number',
        'Título = subject: subject',
        'Estado = status: state',
        'Fecha de apertura = created: dashed',
      ],
      ...['Prioridad = field ordinal: level', 'Solicitante - Solicitante = requester: person'],
      ...[
        'Asignado a - Técnico = person: agent',
        'Categoría = field class: path',
        'Descripción = description: text',
      ],
      ...['Fecha de cierre = resolved: dashed'],
    ],
  },
  {
    product: 'GLPI in Portuguese',
    ...{ separator: ';', quotes: 'all' },
    states: 'Fechado|Solucionado|Em atendimento (atribuído)*|Pendente*|Novo*',
    levels: 'Muito baixa|Baixa|Média|Alta|Muito alta|Crítica',
    columns: [
      ...[
        'ID = id: number',
        'Título = subject: subject',
        'Status = status: state',
        'Data de abertura = created: dashed',
      ],
      ...['Prioridade = field ordinal: level', 'Requerente - Requerente = requester: person'],
      ...[
        'Atribuído para - Técnico = person: agent',
        'Categoria = field class: path',
        'Descrição = description: text',
      ],
      ...['Data de fechamento = resolved: dashed'],
    ],
  },
  {
    product: 'Redmine in German',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Erledigt|Gelöst|Abgewiesen|Neu*|In Bearbeitung*|Feedback*',
    levels: 'Niedrig|Normal|Hoch|Dringend|Sofort',
    columns: [
      ...[
        '# = id: number',
        'Tracker = field class: kind',
        'Status = status: state',
        'Priorität = field ordinal: level',
      ],
      ...['Thema = subject: subject', 'Autor = requester: person', 'Zugewiesen an = person: agent'],
      ...[
        'Kategorie = field class: topic',
        'Aufgewendete Zeit = field number: comma',
        '% erledigt = none: tens',
      ],
      ...['Angelegt = created: dotted', 'Geschlossen = resolved: dotted', 'Beschreibung = description: text'],
    ],
  },
  {
    product: 'Redmine in French',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Fermé|Résolu|Rejeté|Nouveau*|En cours*|Commentaire*',
    levels: 'Bas|Normal|Haut|Urgent|Immédiat',
    columns: [
      ...[
        '# = id: number',
        'Tracker = field class: kind',
        'Statut = status: state',
        'Priorité = field ordinal: level',
      ],
      ...['Sujet = subject: subject', 'Auteur = requester: person', 'Assigné à = person: agent'],
      ...[
        'Catégorie = field class: topic',
        'Créé = created: day first',
        'Fermé = resolved: day first',
        'Description = description: text',
      ],
    ],
  },
  {
    product: 'Backlog in Japanese',
    ...{ separator: ',', quotes: 'all' },
    states: '完了|処理済み|未対応*|処理中*|お客様対応待ち*',
    levels: '低|中|高',
    columns: [
      ...['キー = id: key', '件名 = subject: subject', '詳細 = description: text', '状態 = status: state'],
      ...[
        '優先度 = field ordinal: level',
        '登録者 = none: once',
        '担当者 = person: agent',
        '報告者 = requester: person',
      ],
      ...['登録日 = created: japanese', '完了日 = resolved: japanese', 'カテゴリー = field class: topic'],
    ],
  },
  {
    product: 'Help Scout',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Closed|Active*|Pending*',
    levels: 'Low|Normal|High',
    columns: [
      ...[
        'Conversation Number = id: number',
        'Subject = subject: subject',
        'Customer Name = requester: person',
      ],
      ...['Customer Email = person: email', 'Mailbox = field class: team', 'Status = status: state'],
      ...[
        'Created At = created: rfc',
        'Closed At = resolved: rfc',
        'Tags = field tags: list',
        'Threads = none: small',
      ],
    ],
  },
  {
    product: 'TOPdesk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Gesloten|Afgehandeld|In behandeling*|Wacht op gebruiker*',
    levels: 'P1|P2|P3|P4',
    columns: [
      ...['Number = id: key', 'Brief description = subject: subject', 'Request = description: text'],
      ...['Caller = requester: person', 'Operator = person: agent', 'Status = status: state'],
      ...[
        'Priority = field ordinal: level',
        'Category = field class: topic',
        'Creation date = created: dashed',
        'Closure date = resolved: dashed',
      ],
    ],
  },
  {
    product: 'Spiceworks',
    ...{ separator: ',', quotes: 'needed' },
    states: 'closed|open*|waiting*',
    levels: 'Low|Med|High',
    columns: [
      ...['Ticket Number = id: number', 'Summary = subject: subject', 'Description = description: text'],
      ...['Created By = requester: email', 'Assignee = person: agent', 'Status = status: state'],
      ...[
        'Priority = field ordinal: level',
        'Category = field class: topic',
        'Created On = created: epoch',
        'Closed On = resolved: epoch',
      ],
      ...['Time Spent = field number: iso duration'],
    ],
  },
  {
    product: 'an Italian desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Chiuso|Risolto|Aperto*|In lavorazione*|In attesa*',
    levels: 'Bassa|Normale|Alta|Urgente',
    columns: [
      ...['Numero ticket = id: number', 'Oggetto = subject: subject', 'Descrizione = description: text'],
      ...['Richiedente = requester: person', 'Operatore = person: agent', 'Stato = status: state'],
      ...[
        'Priorità = field ordinal: level',
        'Categoria = field class: topic',
        'Data di apertura = created: italian',
        'Data di chiusura = resolved: italian',
      ],
      ...['Durata = field number: hours words'],
    ],
  },
];

const people = [
  'Milena Bell',
  'Tomas Novak',
  'Carla Vega',
  'Anna Holm',
  'Pedro Prado',
  'Laura Rossi',
  'Peter Brandt',
];
const agents = ['Sabine Kern', 'Olivier Roux', 'Marta Silva'];
const topics = ['Printer', 'Password', 'Network', 'Invoice'];
const words = ['vip', 'onsite', 'remote'];
const two = (number: number) => String(number).padStart(2, '0');
const day = (i: number) => 1 + (i % 28);
const month = (i: number) => 1 + (i % 5);
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May'];
const clock = (i: number) => `${two(7 + (i % 12))}:${two(i % 60)}`;

/** What a cell of each content is in the i-th ticket. */
export const cellsOf: Readonly<Record<string, (i: number) => string>> = {
  number: (i) => String(41_000 + i * 3),
  padded: (i) => String(i + 100).padStart(8, '0'),
  long: (i) => String(2024030510000000 + i),
  key: (i) => `HD-${100 + i}`,
  INC: (i) => `INC00${10_000 + i}`,
  subject: (i) => `${topics[i % 4]} trouble at place ${i}, again`,
  'odd quotes': (i) =>
    i % 9 === 4 ? `"${topics[i % 4]} full" at place ${i}` : `${topics[i % 4]} trouble ${i}`,
  text: (i) =>
    `Hello, ${people[i % 7]} here.\nThe "${topics[i % 4]}" on floor ${i % 40}, room ${i}, does not work since the update.`,
  person: (i) => people[i % 7] ?? '',
  email: (i) => `${(people[i % 7] ?? '').toLowerCase().replace(' ', '.')}@quay.example`,
  'person and email': (i) =>
    `${people[i % 7]} <${(people[i % 7] ?? '').split(' ')[0]?.toLowerCase()}@quay.example>`,
  agent: (i) => agents[i % 3] ?? '',
  login: (i) => `agent${i % 3}`,
  phone: (i) => `+44 20 5550 0${100 + (i % 60)}`,
  once: (i) => `登録 ${i}`,
  team: (i) => ['First line', 'Field service', 'Back office'][i % 3] ?? '',
  topic: (i) => topics[i % 4] ?? '',
  path: (i) => `IT > ${topics[i % 4]}`,
  kind: (i) => ['Incident', 'Question', 'Service request'][i % 3] ?? '',
  words: (i) => (i % 4 === 0 ? '' : `${words[i % 3]} ${words[(i + 1) % 3]}`),
  list: (i) => (i % 4 === 0 ? '' : i % 2 ? `${words[i % 3]}` : `${words[i % 3]}, ${words[(i + 1) % 3]}`),
  one: (i) => (i % 3 === 0 ? '' : (words[i % 3] ?? '')),
  small: (i) => String(i % 4),
  tens: (i) => String((i % 11) * 10),
  minutes: (i) => String(17 + ((i * 37) % 900)),
  comma: (i) => `${i % 13},5`,
  'long clock': (i) => `${i % 50}:${two(i % 60)}:10`,
  worked: (i) => `${(i % 30) * 5} minutes`,
  age: (i) => `${i % 9} d ${i % 24} h`,
  lock: (i) => (i % 5 === 0 ? 'gesperrt' : 'frei'),
  'hours words': (i) => `${1 + (i % 7)} ore ${i % 60} min`,
  'iso duration': (i) => `PT${i % 9}H${i % 60}M`,
  iso: (i) => `2024-${two(month(i))}-${two(day(i))} ${clock(i)}:05`,
  'iso zone': (i) => `2024-${two(month(i))}-${two(day(i))}T${clock(i)}:05Z`,
  'month first': (i) => `${month(i)}/${day(i)}/2024, ${1 + (i % 12)}:${two(i % 60)} PM`,
  'month comma': (i) => `${monthNames[month(i) - 1]} ${day(i)}, 2024 ${two(1 + (i % 12))}:${two(i % 60)} PM`,
  'slashed name': (i) => `${two(day(i))}/${monthNames[month(i) - 1]}/24 ${1 + (i % 12)}:${two(i % 60)} AM`,
  'day named': (i) => `${day(i)} ${monthNames[month(i) - 1]} 2024 ${clock(i)}`,
  'day first': (i) => `${two(day(i))}/${two(month(i))}/2024 ${clock(i)}`,
  dashed: (i) => `${two(day(i))}-${two(month(i))}-2024 ${clock(i)}`,
  dotted: (i) => `${two(day(i))}.${two(month(i))}.2024 ${clock(i)}`,
  japanese: (i) => `2024年${month(i)}月${day(i)}日 ${clock(i)}`,
  italian: (i) =>
    `${day(i)} ${['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio'][month(i) - 1]} 2024 ${clock(i)}`,
  rfc: (i) => `Tue, ${two(day(i))} ${monthNames[month(i) - 1]} 2024 ${clock(i)}:44 +0100`,
  c: (i) => `Tue ${monthNames[month(i) - 1]} ${two(day(i))} ${clock(i)}:44 2024`,
  epoch: (i) => String(1_704_100_000 + i * 7000),
};

/** The file of a product with so many tickets, and what is right about it. */
export function exportOf(
  product: ProductExport,
  rows: number,
): { text: string; uses: [string, string][]; open: number } {
  const { separator, quotes, columns, states, levels } = product;
  const parts = columns.map((column) => {
    const [, name = '', use = '', content = ''] = /^(.+?) = (.+?): (.+)$/.exec(column) ?? [];
    return { name, use, content };
  });
  const statesInTurn = states.split('|');
  const levelsInTurn = levels.split('|');
  const cell = (content: string, i: number): string => {
    if (content === 'state') return (statesInTurn[i % statesInTurn.length] ?? '').replace('*', '');
    if (content === 'level') return levelsInTurn[i % levelsInTurn.length] ?? '';
    if (content === 'words' && separator === ',' && product.product.startsWith('Manage'))
      return `${i % 9}hrs ${i % 60}min`;
    return cellsOf[content]?.(i) ?? '';
  };
  const quote = (text: string) => {
    const isNeeded =
      quotes === 'all' || (quotes === 'needed' && /["\n]/.test(text + (text.includes(separator) ? '"' : '')));
    return isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [parts.map(({ name }) => quote(name)).join(separator)];
  for (let i = 0; i < rows; i++)
    lines.push(parts.map(({ content }) => quote(cell(content, i))).join(separator));
  const open = Array.from({ length: rows }, (_, i) => statesInTurn[i % statesInTurn.length] ?? '').filter(
    (state) => state.endsWith('*'),
  ).length;
  return { text: `${lines.join('\r\n')}\r\n`, uses: parts.map(({ name, use }) => [name, use]), open };
}
