import type { ProductExport } from './product-exports';

/** Products in languages that the extension itself does not speak, and some less known ones. */
export const exportsOfOtherLanguages: readonly ProductExport[] = [
  {
    product: 'Jira in Russian',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Готово|Закрыт|Решенные|Открыт*|В работе*|Ожидание ответа клиента*',
    levels: 'Низкий|Средний|Высокий|Критический',
    columns: `
      Тема = subject: subject · Код задачи = id: key · Тип задачи = field class: kind · Статус = status: state ·
      Приоритет = field ordinal: level · Исполнитель = person: agent · Автор = requester: person ·
      Создано = created: dotted · Дата решения = resolved: dotted · Описание = description: text`,
  },
  {
    product: 'Okdesk',
    ...{ separator: ';', quotes: 'all' },
    states: 'Закрыта|Выполнена|Открыта*|В работе*|Отложена*',
    levels: 'Низкий|Обычный|Высокий|Срочный',
    columns: `
      Номер заявки = id: number · Заголовок = subject: subject · Описание заявки = description: text · Статус заявки = status: state ·
      Приоритет = field ordinal: level · Контактное лицо = requester: person · Ответственный = person: agent ·
      Дата регистрации = created: dotted · Дата закрытия = resolved: dotted · Категория = field class: topic`,
  },
  {
    product: 'a Korean desk',
    ...{ separator: ',', quotes: 'needed' },
    states: '완료|종료|접수*|처리 중*|보류*',
    levels: '낮음|보통|높음|긴급',
    columns: `
      티켓 번호 = id: number · 제목 = subject: subject · 내용 = description: text · 요청자 = requester: person · 담당자 = person: agent ·
      분류 = field class: topic · 상태 = status: state · 우선순위 = field ordinal: level · 생성일시 = created: iso · 완료일시 = resolved: iso`,
  },
  {
    product: 'Zendesk in Chinese',
    ...{ separator: ',', quotes: 'needed' },
    states: '已关闭|已解决|打开*|待处理*|新建*|保留*',
    levels: '低|普通|高|紧急',
    columns: `
      工单 ID = id: number · 主题 = subject: subject · 请求者 = requester: person · 受托人 = person: agent · 组 = field class: team ·
      状态 = status: state · 优先级 = field ordinal: level · 创建日期 = created: iso · 解决日期 = resolved: iso · 标签 = field tags: words`,
  },
  {
    product: 'Jira in Polish',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Gotowe|Zamknięte|Rozwiązane|Do zrobienia*|W toku*|Otwarte*',
    levels: 'Najniższy|Niski|Średni|Wysoki|Najwyższy',
    columns: `
      Podsumowanie = subject: subject · Klucz zgłoszenia = id: key · Typ zgłoszenia = field class: kind · Status = status: state ·
      Priorytet = field ordinal: level · Osoba przypisana = person: agent · Osoba zgłaszająca = requester: person ·
      Utworzono = created: dotted · Rozwiązano = resolved: dotted · Opis = description: text`,
  },
  {
    product: 'a Swedish desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Stängd|Löst|Avslutad|Ny*|Pågående*|Väntar på kund*',
    levels: 'Låg|Normal|Hög|Kritisk',
    columns: `
      Ärendenummer = id: number · Rubrik = subject: subject · Beskrivning = description: text · Anmälare = requester: person ·
      Handläggare = person: agent · Kategori = field class: topic · Status = status: state · Prioritet = field ordinal: level ·
      Skapad = created: iso · Avslutad = resolved: iso`,
  },
  {
    product: 'a Danish desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Lukket|Løst|Ny*|I gang*|Afventer bruger*',
    levels: 'Lav|Mellem|Høj|Kritisk',
    columns: `
      Sagsnummer = id: number · Emne = subject: subject · Beskrivelse = description: text · Bruger = requester: person ·
      Ansvarlig = person: agent · Status = status: state · Prioritet = field ordinal: level · Kategori = field class: topic ·
      Oprettet = created: dotted · Lukket = resolved: dotted`,
  },
  {
    product: 'a Finnish desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Suljettu|Ratkaistu|Uusi*|Käsittelyssä*|Odottaa*',
    levels: 'Matala|Normaali|Korkea|Kriittinen',
    columns: `
      Tiketin numero = id: number · Otsikko = subject: subject · Kuvaus = description: text · Pyytäjä = requester: person ·
      Käsittelijä = person: agent · Tila = status: state · Prioriteetti = field ordinal: level · Luokka = field class: topic ·
      Luotu = created: dotted · Suljettu = resolved: dotted`,
  },
  {
    product: 'a Czech desk',
    ...{ separator: ';', quotes: 'all' },
    states: 'Uzavřeno|Vyřešeno|Nový*|V řešení*|Čeká na zákazníka*',
    levels: 'Nízká|Střední|Vysoká|Kritická',
    columns: `
      Číslo požadavku = id: number · Předmět = subject: subject · Popis = description: text · Zadavatel = requester: person ·
      Řešitel = person: agent · Stav = status: state · Priorita = field ordinal: level · Kategorie = field class: topic ·
      Vytvořeno = created: dotted · Uzavřeno = resolved: dotted`,
  },
  {
    product: 'a Hungarian desk',
    ...{ separator: ';', quotes: 'all' },
    states: 'Lezárva|Megoldva|Új*|Folyamatban*|Várakozik*',
    levels: 'Alacsony|Közepes|Magas|Kritikus',
    columns: `
      Azonosító = id: number · Tárgy = subject: subject · Leírás = description: text · Bejelentő = requester: person ·
      Felelős = person: agent · Állapot = status: state · Prioritás = field ordinal: level · Kategória = field class: topic ·
      Létrehozva = created: iso · Lezárva = resolved: iso`,
  },
  {
    product: 'a Turkish desk',
    ...{ separator: ';', quotes: 'needed' },
    states: 'Kapatıldı|Çözüldü|Yeni*|Beklemede*|Devam ediyor*|Açık*',
    levels: 'Düşük|Orta|Yüksek|Acil',
    columns: `
      Talep No = id: number · Konu = subject: subject · Açıklama = description: text · Talep Eden = requester: person ·
      Atanan Kişi = person: agent · Durum = status: state · Öncelik = field ordinal: level · Kategori = field class: topic ·
      Oluşturma Tarihi = created: dotted · Kapanış Tarihi = resolved: dotted`,
  },
  {
    product: 'GLPI in Italian',
    ...{ separator: ';', quotes: 'all' },
    states: 'Chiuso|Risolto|In lavorazione (assegnato)*|In attesa*|Nuovo*',
    levels: 'Molto bassa|Bassa|Media|Alta|Molto alta|Maggiore',
    columns: `
      ID = id: number · Titolo = subject: subject · Stato = status: state · Ultimo aggiornamento = none: iso ·
      Data di apertura = created: dashed · Priorità = field ordinal: level · Richiedente - Richiedente = requester: person ·
      Assegnato a - Tecnico = person: agent · Categoria = field class: path · Descrizione = description: text · Data di chiusura = resolved: dashed`,
  },
  {
    product: 'Freshservice in French',
    ...{ separator: ',', quotes: 'needed' },
    states: 'Clos|Résolu|Ouvert*|En attente*|En attente de tiers*',
    levels: 'Faible|Moyenne|Élevée|Urgente',
    columns: `
      Identifiant du ticket = id: INC · Objet = subject: subject · Description = description: text · Nom du demandeur = requester: person ·
      E-mail du demandeur = person: email · Statut = status: state · Priorité = field ordinal: level · Catégorie = field class: topic ·
      Agent affecté = person: agent · Heure de création = created: day first · Heure de clôture = resolved: day first ·
      Délai de résolution (en heures) = field number: long clock`,
  },
  {
    product: 'Zammad in German',
    ...{ separator: ';', quotes: 'needed' },
    states: 'geschlossen|neu*|offen*|warten auf Erinnerung*|warten auf schliessen*',
    levels: '1 niedrig|2 normal|3 hoch',
    columns: `
      Nummer = id: number · Titel = subject: subject · Kunde = requester: person · Besitzer = person: agent · Gruppe = field class: team ·
      Status = status: state · Priorität = field ordinal: level · Erstellt am = created: dotted · Geschlossen am = resolved: dotted ·
      Zeitaufwand = field number: comma · Letzter Kontakt = none: dotted`,
  },
  {
    product: 'ManageEngine in Portuguese',
    ...{ separator: ',', quotes: 'all' },
    states: 'Fechado|Resolvido|Aberto*|Em espera*|Em andamento*',
    levels: 'Baixa|Normal|Média|Alta',
    columns: `
      ID da solicitação = id: number · Assunto = subject: subject · Descrição = description: text · Solicitante = requester: person ·
      Técnico = person: agent · Status da solicitação = status: state · Prioridade = field ordinal: level · Categoria = field class: topic ·
      Hora de criação = created: day first · Hora da conclusão = resolved: day first`,
  },
  {
    product: 'Autotask',
    ...{ separator: ',', quotes: 'all' },
    states: 'Complete|New*|In Progress*|Waiting Customer*|Waiting Vendor*',
    levels: 'Low|Medium|High|Critical',
    columns: `
      Ticket Number = id: key · Title = subject: subject · Description = description: text · Account = field class: team ·
      Contact = requester: person · Queue = field class: topic · Primary Resource = person: agent · Status = status: state ·
      Priority = field ordinal: level · Create Date = created: month first · Complete Date = resolved: month first ·
      Due Date = none: month first`,
  },
];
