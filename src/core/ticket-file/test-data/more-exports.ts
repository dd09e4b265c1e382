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
  {
    product: 'Jira in Spanish',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Finalizada|Listo|Tareas por hacer*|En curso*|Esperando al cliente*',
    levels: 'Más baja|Baja|Media|Alta|Más alta',
    columns: `
      Resumen = subject: subject · Clave de incidencia = id: key · Tipo de Incidencia = field class: kind ·
      Estado = status: state · Prioridad = field ordinal: level · Persona asignada = person: agent ·
      Informador = requester: person · Creada = created: day first · Resuelta = resolved: day first ·
      Descripción = description: text`,
  },
  {
    product: 'Jira in Japanese',
    ...{ separator: ',', quotes: 'needed' },
    states: '完了|解決済み|To Do*|進行中*|サポート待ち*',
    levels: '最低|低|中|高|最高',
    columns: `
      要約 = subject: subject · 課題キー = id: key · 課題タイプ = field class: kind · ステータス = status: state ·
      優先度 = field ordinal: level · 担当者 = person: agent · 報告者 = requester: person · 作成日 = created: year slashed ·
      解決日 = resolved: year slashed · ラベル = field tags: one · ラベル = field tags: one · 説明 = description: text`,
  },
  {
    product: 'Freshdesk in German',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Geschlossen|Gelöst|Offen*|Ausstehend*|Warten auf Kunden*',
    levels: 'Niedrig|Mittel|Hoch|Dringend',
    columns: `
      Ticket-ID = id: number · Betreff = subject: subject · Status = status: state · Priorität = field ordinal: level ·
      Typ = field class: kind · Agent = person: agent · Gruppe = field class: team · Erstellungszeit = created: iso ·
      Lösungszeit = resolved: iso · Schlagwörter = field tags: list · Vollständiger Name = requester: person · E-Mail = person: email`,
  },
  {
    product: 'Freshdesk in Portuguese',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Fechado|Resolvido|Aberto*|Pendente*|Aguardando o cliente*',
    levels: 'Baixa|Média|Alta|Urgente',
    columns: `
      ID do ticket = id: number · Assunto = subject: subject · Status = status: state · Prioridade = field ordinal: level ·
      Tipo = field class: kind · Agente = person: agent · Grupo = field class: team · Hora de criação = created: iso ·
      Hora da resolução = resolved: iso · Tags = field tags: list · Nome completo = requester: person · E-mail = person: email`,
  },
  {
    product: 'Zendesk in Spanish',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Cerrado|Resuelto|Abierto*|Pendiente*|En espera*|Nuevo*',
    levels: 'Baja|Normal|Alta|Urgente',
    columns: `
      ID = id: number · Asunto = subject: subject · Solicitante = requester: person · Agente asignado = person: agent ·
      Grupo = field class: team · Estado = status: state · Prioridad = field ordinal: level · Fecha de solicitud = created: iso ·
      Fecha de resolución = resolved: iso · Etiquetas = field tags: words`,
  },
  {
    product: 'Zendesk in Japanese',
    ...{ separator: ',', quotes: 'needed' },
    states: '終了|解決済み|オープン*|保留中*|待機中*|新規*',
    levels: '低|標準|高|緊急',
    columns: `
      チケットID = id: number · 件名 = subject: subject · リクエスタ = requester: person · 担当者 = person: agent ·
      グループ = field class: team · ステータス = status: state · 優先度 = field ordinal: level · 作成日時 = created: iso ·
      解決日時 = resolved: iso · タグ = field tags: words`,
  },
  {
    product: 'Salesforce in German',
    ...{ separator: ';', quotes: 'all' },
    states: 'Geschlossen|Neu*|In Arbeit*|Eskaliert*',
    levels: 'Niedrig|Mittel|Hoch',
    columns: `
      Kundenvorgangsnummer = id: padded · Betreff = subject: subject · Beschreibung = description: text · Status = status: state ·
      Priorität = field ordinal: level · Kontaktname = requester: person · Inhaber des Kundenvorgangs = person: agent ·
      Datum/Uhrzeit des Öffnens = created: dotted · Datum/Uhrzeit der Schließung = resolved: dotted · Alter = none: small`,
  },
  {
    product: 'HubSpot in Spanish',
    ...{ separator: ',', quotes: 'all' },
    states:
      'Cerrado (Proceso de soporte)|Nuevo (Proceso de soporte)*|A la espera del contacto (Proceso de soporte)*',
    levels: 'Baja|Media|Alta',
    columns: `
      ID del ticket = id: number · Nombre del ticket = subject: subject · Estado del ticket = status: state ·
      Fecha de creación = created: iso · Fecha de cierre = resolved: iso · Prioridad = field ordinal: level ·
      Propietario del ticket = person: agent · Categoría = field class: topic · Descripción del ticket = description: text ·
      Contacto asociado = requester: person and email`,
  },
  {
    product: 'Zoho Desk in French',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Fermé|Ouvert*|En attente*|Escaladé*',
    levels: 'Faible|Moyenne|Élevée',
    columns: `
      ID du ticket = id: number · Objet = subject: subject · Description = description: text · Nom du contact = requester: person ·
      E-mail = person: email · Téléphone = person: phone · Statut = status: state · Priorité = field ordinal: level ·
      Service = field class: team · Heure de création = created: french · Heure de fermeture = resolved: french`,
  },
  {
    product: 'Znuny in English',
    ...{ separator: ';', quotes: 'all' },
    states: 'closed successful|closed unsuccessful|merged|open*|new*|pending reminder*|pending auto close+*',
    levels: '1 very low|2 low|3 normal|4 high|5 very high',
    columns: `
      Ticket# = id: long · Age = none: age · Created = created: iso · Close Time = resolved: iso · State = status: state ·
      Priority = field ordinal: level · Queue = field class: path · Lock = none: lock · Owner = person: agent ·
      CustomerID = person: email · Customer Name = requester: person · Title = subject: subject`,
  },
  {
    product: 'Redmine in Spanish',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Cerrada|Resuelta|Rechazada|Nueva*|En curso*|Comentarios*',
    levels: 'Baja|Normal|Alta|Urgente|Inmediata',
    columns: `
      # = id: number · Proyecto = field class: team · Tipo = field class: kind · Estado = status: state ·
      Prioridad = field ordinal: level · Asunto = subject: subject · Autor = requester: person · Asignado a = person: agent ·
      Creado = created: day first · Cerrada = resolved: day first · Descripción = description: text`,
  },
  {
    product: 'Redmine in Japanese',
    ...{ separator: ',', quotes: 'needed' },
    states: '終了|解決|却下|新規*|進行中*|フィードバック*',
    levels: '低め|通常|高め|急いで|今すぐ',
    columns: `
      # = id: number · プロジェクト = field class: team · トラッカー = field class: kind · ステータス = status: state ·
      優先度 = field ordinal: level · 題名 = subject: subject · 作成者 = requester: person · 担当者 = person: agent ·
      作成日 = created: year slashed · 終了日 = resolved: year slashed · 説明 = description: text`,
  },
  {
    product: 'TOPdesk in Dutch',
    ...{ separator: ';', quotes: 'all' },
    states: 'Gesloten|Afgemeld|Gereed|In behandeling*|Geregistreerd*|Wacht op gebruiker*|Aangemeld*',
    levels: 'P1|P2|P3|P4',
    columns: `
      Meldingnummer = id: key · Korte omschrijving = subject: subject · Verzoek = description: text · Aanmelder = requester: person ·
      Behandelaar = person: agent · Behandelaarsgroep = field class: team · Categorie = field class: topic ·
      Status = status: state · Prioriteit = field ordinal: level · Aanmaakdatum = created: dashed · Datum gesloten = resolved: dashed`,
  },
  {
    product: 'iTop in French',
    ...{ separator: ';', quotes: 'all' },
    states: 'Clos|Résolu|Assigné*|Nouveau*|En attente*',
    levels: 'critique|haute|moyenne|basse',
    columns: `
      Référence = id: key · Titre = subject: subject · Description = description: text · Demandeur = requester: person ·
      Agent = person: agent · Équipe = field class: team · Statut = status: state · Priorité = field ordinal: level ·
      Service = field class: topic · Date de début = created: iso · Date de résolution = resolved: iso`,
  },
  {
    product: 'a Polish desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Zamknięte|Rozwiązane|Nowe*|W trakcie*|Oczekuje na klienta*|Otwarte*',
    levels: 'Niski|Normalny|Wysoki|Krytyczny',
    columns: `
      Numer zgłoszenia = id: number · Temat = subject: subject · Opis = description: text · Zgłaszający = requester: person ·
      Przypisane do = person: agent · Kategoria = field class: topic · Status = status: state · Priorytet = field ordinal: level ·
      Data utworzenia = created: dotted · Data zamknięcia = resolved: dotted`,
  },
  {
    product: 'a Chinese desk',
    ...{ separator: ',', quotes: 'needed' },
    states: '已关闭|已解决|处理中*|待处理*|新建*',
    levels: '低|中|高|紧急',
    columns: `
      工单编号 = id: number · 标题 = subject: subject · 描述 = description: text · 提交人 = requester: person · 处理人 = person: agent ·
      分类 = field class: topic · 状态 = status: state · 优先级 = field ordinal: level · 创建时间 = created: iso · 关闭时间 = resolved: iso`,
  },
];
