import type { ProductExport } from './product-exports';

/** The last of `moreExports`. */
export const lastExports: readonly ProductExport[] = [
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
