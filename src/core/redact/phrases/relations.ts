const split = (words: string): string[] => words.split(/\s?\|\s{0,9}/);

/** Nouns for a person's relation to the writer, after "my" and the like; a capitalised word after both is that person's name. */
export const possessives: readonly string[] = split(
  `my | our | his | her | their | the | a | mein | meine | meinem | meinen | meiner | meines | unser | unsere | unserem |
  unseren | unserer | ihr | ihre | der | die | dem | den | mon | ma | mes | notre | nos | votre | la | le | mi | mis | nuestro |
  nuestra | su | el | meu | minha | nosso | nossa | o | os | as | um | uma | mio | mia | miei | nostro | nostra | il | un | una |
  mijn | onze | ons | de | het | een | mój | moja | mojego | mojej | moim | moją | mojemu | nasz | nasza | naszego | naszej |
  min | mitt | vår | vårt | vores | min | můj | moje | má | mého | mé | náš | naše | мой | моя | моего | моей | наш | наша`,
);

/** Nouns for persons at work and at home, in the product's languages and some more. */
export const relations: readonly string[] = split(
  `colleague | coworker | co-worker | teammate | boss | manager | supervisor | assistant | intern | trainee | apprentice |
  secretary | husband | wife | partner | son | daughter | brother | sister | successor | predecessor | deputy | line manager |
  team lead | team leader | director | new starter | new hire | new joiner | new employee | new colleague | new intern |
  consultant | contractor | nurse | doctor | teacher | student | tenant | patient |
  kollege | kollegen | kollegin | chef | chefin | vorgesetzter | vorgesetzte | vorgesetzten | assistent | assistentin |
  praktikant | praktikantin | praktikanten | azubi | auszubildender | auszubildende | werkstudent | werkstudentin | sekretärin |
  nachfolger | nachfolgerin | vorgänger | vorgängerin | vertretung | mitarbeiter | mitarbeiterin | mitarbeiters | mann | sohn |
  tochter | bruder | schwester | teamleiter | teamleiterin | abteilungsleiter | abteilungsleiterin | neue kollege |
  neue kollegin | neuer kollege | neuen kollegen | neue mitarbeiter | neue mitarbeiterin | neuer mitarbeiter | mieter | mieterin |
  collègue | chef | cheffe | responsable | assistant | assistante | stagiaire | alternant | alternante | apprenti | apprentie |
  secrétaire | adjoint | adjointe | successeur | mari | femme | fils | fille | directeur | directrice | nouveau collègue |
  nouvelle collègue | nouvelle stagiaire | nouveau stagiaire | salarié | salariée | employé | employée | patron | patronne |
  compañero | compañera | colega | jefe | jefa | asistente | becario | becaria | secretario | secretaria | supervisora | marido |
  mujer | hijo | hija | nuevo compañero | nueva compañera | empleado | empleada | director | directora | encargado | encargada |
  chefe | gestor | gestora | gerente | assistente | estagiário | estagiária | secretária | secretário | esposa | filho | filha |
  novo colega | nova colega | funcionário | funcionária | colaborador | colaboradora | estagiario | coordenador | coordenadora |
  collega | capo | responsabile | stagista | tirocinante | segretaria | direttore | direttrice | marito | moglie | figlio |
  figlia | nuovo collega | nuova collega | dipendente |
  baas | leidinggevende | stagiair | stagiaire | secretaresse | man | vrouw | zoon | dochter | nieuwe collega | medewerker |
  medewerkster | kolega | kolegi | koledze | koleżanka | koleżanki | koleżance | szef | szefowa | kierownik | kierowniczka |
  kierownika | asystent | asystentka | stażysta | stażystka | pracownik | pracownica | mąż | żona |
  kollega | chefen | sjef | leder | praktikant | kolegyně | šéf | коллега | начальник | сотрудник | сотрудница | менеджер`,
);

/** What stands before a full name and may stand before other things: only two words or more with a capital are one. */
export const beforeFullNames: readonly string[] = split(
  `account of | account for | belongs to | belong to | password for | mailbox of | mailbox for | laptop of | computer of | access of | access for | password of | profile of | calendar of | the user | our user | for user |
  badge of | card of | phone of | ask | tell | call | email | contact | inform | notify | cc | invite | give | approved by | sent by | requested by |
  reported by | created by | signed by | written by | forwarded by | according to | thanks to | speak to | speak with | met with | spoke to | together with |
  konto von | konto für | gehört | kennwort für | passwort für | postfach von | postfach für | laptop von | rechner von | zugang von | zugang für | zugriff für | kennwort von | passwort von | kalender von | benutzer | benutzerin | nutzer |
  nutzerin | karte von | ausweis von | ansprechpartner | ansprechpartnerin | ansprechpartner ist | ansprechpartnerin ist | ansprechperson ist | genehmigt von | gesendet von | gemeldet von | erstellt von | freigegeben von |
  bearbeitet von | vertreten durch | vertritt | informieren sie | fragen sie | kontaktieren sie | rufen sie | für frau | für herrn | zusammen mit | im namen von |
  compte de | appartient à | mot de passe pour | boîte de | boîte mail de | poste de | ordinateur de | accès de | accès pour | mot de passe de | badge de | agenda de | utilisateur | utilisatrice |
  contacter | contactez | appeler | appelez | prévenir | prévenez | demander à | demandez à | envoyé par | signalé par | validé par | approuvé par | au nom de | remplacée par | remplacé par | d'après |
  cuenta de | pertenece a | contraseña para | cuenta para | buzón de | portátil de | ordenador de | acceso de | acceso a | acceso para | contraseña de | tarjeta de | usuario | usuaria | contactar a | contacten a |
  llamar a | llamen a | preguntar a | avisar a | enviado por | aprobado por | solicitado por | junto con |
  conta de | pertence a | senha para | conta do | conta da | caixa de | portátil de | computador de | acesso de | acesso para | acesso a | senha de | senha do | senha da | palavra-passe de | usuário | usuária | utilizador | utilizadora | 
  contactar | contatar | ligar para | perguntar a | avisar | enviado por | aprovado por | solicitado por | junto com |
  account di | appartiene a | password per | casella di | portatile di | computer di | accesso di | accesso per | accesso a | password di | badge di | utente | contattare | chiamare | chiedere a | avvisare | inviato da | approvato da |
  richiesto da | segnalato da | insieme a |
  account van | wachtwoord voor | mailbox van | laptop van | toegang van | toegang voor | wachtwoord van | pas van | gebruiker | neem contact op met | bel | vraag | verzonden door | goedgekeurd door | aangevraagd door | gemeld door |
  samen met | vervangt | konto użytkownika | konto pana | konto pani | konto | skrzynka | dostęp dla | hasło użytkownika | użytkownik | użytkownika | zgłoszone przez | wysłane przez |
  konto för | konto til | konto for | användaren | brugeren | brukeren | kontakta | kontakt`,
);

/** Requests to put a person into a group; the name is between these words and `groupWords`. */
export const addingWords: readonly string[] = split(
  `add | adding | remove | removing | include | ajouter | d'ajouter | ajoutez | retirer | retirez | añadir a | añadan a | añada a | agregar a | agreguen a | quitar a | adicionar | adicionem |
  incluir | incluam | remover | aggiungere | aggiungete | rimuovere | rimuovete | toevoegen van | voeg | haal | bitte | dodać | dodajcie | usunąć`,
);
export const groupWords: readonly string[] = split(
  `group | list | team | mailbox | channel | distribution | folder | calendar | rota | gruppe | liste | verteiler | postfach | ordner | groupe | équipe | boîte | dossier | canal | grupo | lista |
  equipo | equipe | equipa | buzón | pasta | gruppo | squadra | casella | cartella | groep | lijst | map | grupy | listy | zespołu`,
);

/** The nouns that need no "my" before them. */
export const relationsAlone: readonly string[] = split(
  `colleague | coworker | kollege | kollegin | azubi | praktikant | praktikantin | collègue | stagiaire | compañero | compañera | becario | becaria | estagiário | estagiária |
  collega | stagista | stagiair | kolega | koleżanka | kollega | коллега`,
);
/** What is said of persons alone who come and go. */
export const leavingWords: readonly string[] = split(
  `is leaving | leaves us | has left | have left | is joining | joins us | retires | is retiring | is on leave | is on holiday | is off sick | verlässt uns | verlässt das | scheidet aus | geht in rente |
  ist im urlaub | ist krank | nous quitte | quitte l'entreprise | nous rejoint | est en congé | part à la retraite | nos deja | deja la empresa | está de baja | está de vacaciones | se jubila | sai da empresa |
  deixa a empresa | está de férias | ci lascia | lascia l'azienda | è in ferie | gaat met pensioen | verlaat ons | is met vakantie | odchodzi | jest na urlopie`,
);
