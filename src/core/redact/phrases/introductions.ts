const split = (words: string): string[] => words.split(/\s?\|\s{0,9}/);

/** "My name is" and other words before a name, by language, lower case. */
export const introductions: Readonly<Record<string, readonly string[]>> = {
  en: split(
    `my name is | my name's | my full name is | this is | i'm | i am | call me | calls me | on behalf of |
    my colleague | my coworker | my co-worker | my manager | my boss | my supervisor | my husband | my wife |
    my partner | my son | my daughter | my kid | partner's name | maiden name is | last name is |
    first name is | employee | new hire | new employee | spoke with | spoke to | talked to | contact person |
    please contact | please call | follow up with | new colleague | new starter | new joiner | mailbox of |
    account for | could you add | please add | please remove | access for | leaver`,
  ),
  de: split(
    `mein name ist | ich heiße | ich heisse | hier ist | hier spricht | ich bin | mein kollege |
    meine kollegin | meine chefin | mein chef | im auftrag von | neuer mitarbeiter | neue mitarbeiterin |
    unser mitarbeiter | unsere mitarbeiterin | name lautet | ansprechpartner | unser kollege |
    unsere kollegin | neuer kollege | neue kollegin | postfach von | konto für | vertretung ist | vertreter ist |
    zugriff für | zugang für`,
  ),
  fr: split(
    `je m'appelle | mon nom est | mon nom complet est | je suis | mon collègue | ma collègue | de la part de |
    c'est | nouvelle arrivante | nouvel arrivant | nouveau collègue | nouvelle collègue | compte pour |
    boîte de | accès pour`,
  ),
  es: split(
    `me llamo | mi nombre es | soy | le habla | mi compañero | mi compañera | de parte de | se llama |
    nueva empleada | nuevo empleado | cuenta para | buzón de`,
  ),
  pt: split(
    `meu nome é | o meu nome é | me chamo | chamo-me | sou o | sou a | meu colega | minha colega | em nome de |
    novo colaborador | nova colaboradora | conta para | caixa de`,
  ),
  it: split(`mi chiamo | il mio nome è | sono | il mio collega | la mia collega | per conto di | a nome di |
    la collega | il collega | nuovo assunto | nuova assunta | casella di | account per`),
  nl: split(`mijn naam is | ik heet | ik ben | mijn collega | namens | u spreekt met`),
  sv: split(`jag heter | mitt namn är | min kollega`),
  da: split(`jeg hedder | mit navn er | min kollega`),
  nb: split(`jeg heter | mitt navn er | min kollega`),
  fi: split(`nimeni on | olen`),
  pl: split(`nazywam się | mam na imię | moje nazwisko | z tej strony`),
  cs: split(`jmenuji se | jmenuju se | moje jméno je`),
  hu: split(`a nevem | nevem`),
  ro: split(`mă numesc | numele meu este`),
  tr: split(`benim adım | adım | ismim`),
  ru: split(`меня зовут | моё имя | мое имя`),
  uk: split(`мене звати`),
};

/** Phrases that only a name follows, so the name may be in lower case and a single word. */
export const sureIntroductions: readonly string[] = split(
  `my name is | my name's | my full name is | mein name ist | ich heiße | ich heisse | je m'appelle |
  mon nom est | me llamo | mi nombre es | meu nome é | o meu nome é | me chamo | chamo-me | mi chiamo |
  il mio nome è | mijn naam is | ik heet | jag heter | jeg hedder | jeg heter | nazywam się | mam na imię |
  jmenuji se | меня зовут | мене звати | adım | benim adım | nimeni on | maiden name is | last name is |
  first name is`,
);
