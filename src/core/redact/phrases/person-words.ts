const split = (words: string): string[] => words.split(/\s?\|\s{0,9}/);

/** Words before a name wherever they stand; written as here. */
export const titles: readonly string[] = split(
  `Mr | Mrs | Ms | Miss | Mx | Dr | Prof | Professor | Sir | Madam | Herr | Herrn | Hr | Frau | Fr | Monsieur |
  Madame | Mademoiselle | Mme | Mlle | M | Señor | Señora | Señorita | Sr | Sra | Srta | Sres | Don | Doña |
  Senhor | Senhora | Dona | Dra | Signor | Signora | Signore | Sig | Sig.ra | Dott | Dott.ssa | Ing | Avv |
  Rag | Meneer | Mevrouw | Dhr | Mevr | Mw | Dipl.-Ing | Pan | Pani | Panie | Pán | Paní | Pane`,
);

/** Titles that are also words or products: they count behind a greeting only. */
export const greetingOnlyTitles: readonly string[] = split(
  `M | Sir | Madam | Don | Dona | Fr | Pan | Pane | Hr | Ing | Rag | Avv | Sr`,
);

/** Names of fields of forms and mail headers that hold a person, all languages, lower case. */
export const personFields: readonly string[] = split(
  `name | full name | first name | last name | surname | your name | user | username | user name | employee |
  employee name | customer | customer name | client | contact | contact name | contact person | caller |
  caller name | requester | requested by | requested for | reporter | reported by | submitted by |
  created by | opened by | signed by | approved by | manager | supervisor | agent | from | to | cc |
  attendees | patient | billing address | attn | attention | vorname | nachname | benutzer | ansprechpartner |
  mitarbeiter | kunde | von | an | gemeldet von | nom | prénom | nom complet | demandeur | utilisateur | de |
  à | nombre | apellido | apellidos | nombre completo | solicitante | usuario | para | nome | nome completo |
  sobrenome | apelido | utilizador | usuário | cognome | richiedente | utente | da | a | naam | voornaam |
  absender | empfänger | bearbeiter | melder | antragsteller | ersteller | besteller | sachbearbeiter | expéditeur | destinataire | bénéficiaire | salarié | remitente |
  destinatario | empleado | empleada | remetente | destinatário | funcionário | colaborador | mittente | dipendente | segnalatore | afzender | ontvanger | medewerker |
  nadawca | odbiorca | pracownik | zgłaszający | sender | recipient | assignee | technician | owner |
  achternaam | aanvrager | gebruiker | van | aan | namn | navn | nimi | imię | nazwisko | imię i nazwisko |
  jméno | příjmení | ad soyad | имя | фио | фамилия`,
);
