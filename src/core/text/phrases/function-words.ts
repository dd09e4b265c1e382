/** Frequent function words by language, lower case. Words of several languages count for each of them. */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'the and is are was were be been to of in for on with at by from this that these those it its we you your our my i he she they their not no can cannot have has had will would should could do does did if when what which who how there please after before any all but or as an am been being into than then so where also still every again only even just more most some there here very now since because until get got gets while about over up out off today yesterday morning through during between under both each other another one two via one does doing done upon per im ive dont doesnt cant',
  de: 'der die das und ist sind war waren nicht ein eine einen einem einer eines ich wir sie er es ihr mir mich uns zu zum zur im in auf für mit von vom bei aus nach auch noch aber oder wenn wie was kann können habe haben hat wird werden dass als an am dem den des sich kein keine mehr seit nur bitte schon beim wurde durch über diese dieser dieses unter hallo unser unsere',
  fr: "le la les un une des du de et est sont être nous vous je il elle ils elles ne pas plus que qui quoi dans sur pour avec par au aux ce cette ces mon ma mes notre nos votre vos se sa son ses mais ou où donc si comme avoir ai as avons avez ont été était fait faire depuis bonjour merci peut puis lors leur très sans sous être j'ai n'est c'est d'un d'une",
  es: 'el la los las un una unos unas de del y e es son ser está están fue no que quien en por para con sin sobre al lo le les se su sus mi mis nuestro nuestra yo nosotros usted ustedes como cuando donde pero o si ya más muy también desde hasta hay ha he han tengo tiene puedo puede me nos este esta estos estas eso hola gracias hacer todo todos porque',
  pt: 'o a os as um uma uns umas de do da dos das e é são ser está estão foi não que quem em no na nos nas por para com sem sobre ao aos se seu sua seus suas meu minha nosso nossa eu nós você vocês como quando onde mas ou já mais muito também desde até há tem têm tenho temos posso pode me este esta isso isto pelo pela depois olá obrigado obrigada fazer estou consigo',
  it: 'il lo la i gli le un uno una di del della dello dei degli delle e è sono essere era non che chi in nel nella nei per con senza su sul sulla al alla ai alle da dal dalla si suo sua mio mia nostro nostra io noi voi lei come quando dove ma o se già più molto anche ho ha hanno abbiamo posso può mi ci questo questa questi quello dopo buongiorno grazie fare stato',
  nl: 'de het een en is zijn was waren niet ik wij we jij u hij zij ze mijn ons onze uw te naar in op voor met van bij uit na ook nog maar of als wat kan kunnen heb hebben heeft wordt worden dat die dit deze er geen meer sinds om aan door over al wel mij graag moet kunt hoe hallo',
  pl: 'i w z na do nie się jest są był była to że jak co o od po za przez dla przy ale lub czy już tylko także ten ta te tym tego tej mój moja nasz nasza ja my pan pani państwo mam ma mamy może można proszę gdy kiedy bo ze we oraz który która które jestem mi nas dzień dobry',
  sv: 'och att det som en ett är var inte jag vi ni du han hon de den på i för med av till från om har hade kan ska skulle vill måste men eller när hur vad så också bara mig min mitt vår vårt detta denna här där efter sedan vid hej tack får blir finns någon inget',
  da: 'og at det som en et er var ikke jeg vi i du han hun de den på for med af til fra om ind ud op har havde kan skal skulle vil må men eller når hvordan hvad så også kun mig min mit vores dette denne her der efter siden ved hej tak får bliver nogen noget ingen bliver',
  no: 'og at det som en et er var ikke jeg vi du han hun de den på i for med av til fra om inn ut opp har hadde kan skal skulle vil må men eller når hvordan hva så også bare meg min mitt vår vårt dette denne her der etter siden ved hei takk får blir noen noe ingen',
  fi: 'ja on ei se että en ole oli olen me te he minun mutta tai kun jos niin myös vain voi voiko mikä tämä nämä kanssa sekä ovat olisi hei kiitos joka mitä',
  cs: 'a v na je se že to s z do ne jsem jsme jsou byl byla bylo být o po za pro při ale nebo jak co když už jen také tento tato toto mám má máme můžu může prosím které který která od k ke ve si mi nám dobrý den děkuji není nefunguje',
  sk: 'a v na je sa že to s z do som sme sú bol bola bolo byť o po za pre pri ale alebo ako čo keď už len tiež tento táto toto mám má máme môžem môže prosím ktoré ktorý ktorá od k ku vo si mi nám dobrý deň ďakujem nie',
  hu: 'a az és hogy nem is egy van volt de ha meg már csak mert vagy ez azt ezt kell lehet nincs vagyok mint minden még kérem köszönöm nekem',
  ro: 'și si în din la de pe cu nu este sunt am ai are au un o să sa că pentru care mai dar sau dacă cum ce când vă va rog mulțumesc foarte după fost',
  tr: 've bir bu da de için ile ne mi mı mu mü ben biz siz o şu çok daha en gibi kadar ama veya ya değil var yok olarak olan sonra önce her bana bizim lütfen merhaba nasıl neden şekilde ediyorum olmuyor teşekkürler',
};

/** Letters that few languages use; each tells for its languages. */
export const typicalLetters: Readonly<Record<string, string>> = {
  de: 'ßäöü',
  fr: 'éèêàçùûîôœëï',
  es: 'ñ¿¡áéíóú',
  pt: 'ãõçáéíóúâê',
  it: 'àèéìòù',
  nl: 'ëï',
  pl: 'łąęśżźćńó',
  sv: 'åäö',
  da: 'æøå',
  no: 'æøå',
  fi: 'äö',
  cs: 'ěščřžůýáíéď',
  sk: 'ľĺŕôščžýáíéťď',
  hu: 'őűáéíóúöü',
  ro: 'ășțîâşţ',
  tr: 'ığşçöü',
};

/** Content words of tickets by language. English ones tell only where no other language has anything to say. */
export const ticketWords: Readonly<Record<string, string>> = {
  en: 'access account error issue problem password reset login update request please help user users server network printer screen laptop computer email outlook install installation software hardware failed fails failure working unable missing new need needs add remove change create delete open close file files data report connection slow crash crashes page button thanks thank hello hi dear regards message support ticket device phone license team meeting installer urgent fatal normal status module memory admin',
  de: 'passwort kennwort drucker drucken fehler fehlermeldung anmeldung anmelden zugriff zugang rechner bildschirm datei dateien rechnung bestellung geht funktioniert kaputt defekt störung langsam problem benutzer konto gesperrt sperren freischalten einrichten installieren beantragen dringend hilfe danke gruß guten morgen tag gut immer wieder einfach heute gestern morgen montag woche jemand etwas nichts alles dann doch damit ohne neuer neues neue neuen falsch leider sehr mal jetzt weil ob dir dich dein lange echt wieder wurden hier',
  fr: "mot passe imprimante erreur connexion connecter accès ordinateur écran fichier fichiers facture commande fonctionne marche panne lent lente problème utilisateur compte bloqué débloquer installer demande urgent aide nouveau nouvelle impossible toujours encore aujourd'hui hier lundi semaine quelque rien tout toute tous aussi peux dois faut y en trop même leurs votre",
  es: 'contraseña impresora error conexión acceso acceder ordenador pantalla archivo archivos factura pedido funciona funcionar roto lento lenta problema usuario cuenta bloqueada bloqueado instalar solicitud solicito urgente ayuda nuevo nueva imposible siempre hoy ayer lunes semana algo nada buenos días buenas tardes favor entrar tampoco ahora aquí cada otra otro ni',
  pt: 'senha impressora erro conexão acesso acessar computador tela arquivo arquivos fatura nota pedido funciona funcionando quebrado lento lenta problema usuário utilizador conta bloqueada bloqueado instalar solicitação solicito urgente ajuda novo nova impossível sempre hoje ontem segunda semana algo nada bom dia boa tarde favor entrar aqui agora tá pra ainda isso esse essa ele ela deu quero vai tudo',
  it: 'password stampante errore connessione accesso accedere computer schermo file fattura ordine funziona rotto lento lenta problema utente bloccato bloccata installare richiesta urgente aiuto nuovo nuova impossibile sempre oggi ieri lunedì settimana qualcosa niente nulla tutto buona sera favore entrare riesco riusciamo adesso qui ogni altro altra',
  nl: 'wachtwoord printer fout foutmelding inloggen aanmelden toegang computer scherm bestand bestanden factuur bestelling werkt kapot traag probleem gebruiker geblokkeerd installeren aanvraag dringend hulp nieuw nieuwe altijd vandaag gisteren maandag week iets niets alles goedemorgen goedemiddag steeds nu hier elke ander andere zonder',
  pl: 'hasło hasła drukarka drukarki błąd błędu logowanie zalogować dostęp dostępu komputer ekran plik pliku faktura faktury zamówienie działa zepsuty wolno problem użytkownik konto zablokowane zainstalować prośba pilne pomoc pomocy nowy nowa nowe zawsze dziś dzisiaj wczoraj poniedziałek tydzień coś nic wszystko mogę teraz tutaj każdy inny bez',
  sv: 'lösenord skrivare skrivaren fel felmeddelande logga inloggning åtkomst dator datorn skärm skärmen filen faktura beställning fungerar trasig långsam problem användare konto låst installera begäran brådskande hjälp ny nya alltid idag igår måndag vecka något allt nu här varje annan utan',
  da: 'adgangskode printer printeren fejl fejlmeddelelse logge login adgang computer skærm skærmen filen faktura bestilling virker ødelagt langsom problem bruger konto låst installere anmodning haster hjælp ny nye altid dag går mandag uge alt nu hver anden uden',
  no: 'passord skriver skriveren feil feilmelding logge innlogging tilgang datamaskin skjerm skjermen filen faktura bestilling virker fungerer ødelagt treg problem bruker konto låst installere forespørsel haster hjelp ny nye alltid dag går mandag uke alt nå hver annen uten',
  cs: 'heslo hesla tiskárna tiskárny chyba chybu přihlásit přihlášení přístup počítač obrazovka soubor souboru faktura objednávka funguje rozbitý pomalý problém uživatel účet zablokovaný nainstalovat žádost urgentní pomoc nový nová nové vždy dnes včera pondělí týden něco nic vše nemohu teď tady každý jiný bez',
  tr: 'parola şifre şifremi yazıcı hata giriş erişim bilgisayar ekran dosya fatura sipariş çalışmıyor bozuk yavaş sorun kullanıcı hesap hesabım kilitli yüklemek talep acil yardım yeni her zaman bugün dün pazartesi hafta şey hiçbir şimdi burada başka açılmıyor',
};
