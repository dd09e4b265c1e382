/** Frequent function words by language, lower case. Words of several languages count for each of them. */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'the and is are was were be been to of in for on with at by from this that these those it its we you your our my i he she they their not no can cannot have has had will would should could do does did if when what which who how there please after before any all but or as an am been being into than then so im ive dont doesnt cant',
  de: 'der die das und ist sind war waren nicht ein eine einen einem einer eines ich wir sie er es ihr mir mich uns zu zum zur im in auf für mit von vom bei aus nach auch noch aber oder wenn wie was kann können habe haben hat wird werden dass als an am dem den des sich kein keine mehr seit nur bitte schon beim wurde durch über diese dieser dieses unter hallo unser unsere',
  fr: "le la les un une des du de et est sont être nous vous je il elle ils elles ne pas plus que qui quoi dans sur pour avec par au aux ce cette ces mon ma mes notre nos votre vos se sa son ses mais ou où donc si comme avoir ai as avons avez ont été était fait faire depuis bonjour merci peut puis lors leur très sans sous être j'ai n'est c'est d'un d'une",
  es: 'el la los las un una unos unas de del y e es son ser está están fue no que quien en por para con sin sobre al lo le les se su sus mi mis nuestro nuestra yo nosotros usted ustedes como cuando donde pero o si ya más muy también desde hasta hay ha he han tengo tiene puedo puede me nos este esta estos estas eso hola gracias hacer todo todos porque',
  pt: 'o a os as um uma uns umas de do da dos das e é são ser está estão foi não que quem em no na nos nas por para com sem sobre ao aos se seu sua seus suas meu minha nosso nossa eu nós você vocês como quando onde mas ou já mais muito também desde até há tem têm tenho temos posso pode me este esta isso isto pelo pela depois olá obrigado obrigada fazer estou consigo',
  it: 'il lo la i gli le un uno una di del della dello dei degli delle e è sono essere era non che chi in nel nella nei per con senza su sul sulla al alla ai alle da dal dalla si suo sua mio mia nostro nostra io noi voi lei come quando dove ma o se già più molto anche ho ha hanno abbiamo posso può mi ci questo questa questi quello dopo buongiorno grazie fare stato',
  nl: 'de het een en is zijn was waren niet ik wij we jij u hij zij ze mijn ons onze uw te naar in op voor met van bij uit na ook nog maar of als wat kan kunnen heb hebben heeft wordt worden dat die dit deze er geen meer sinds om aan door over al wel mij graag moet kunt hoe hallo',
  pl: 'i w z na do nie się jest są był była to że jak co o od po za przez dla przy ale lub czy już tylko także ten ta te tym tego tej mój moja nasz nasza ja my pan pani państwo mam ma mamy może można proszę gdy kiedy bo ze we oraz który która które jestem mi nas dzień dobry',
  sv: 'och att det som en ett är var inte jag vi ni du han hon de den på i för med av till från om har hade kan ska skulle vill måste men eller när hur vad så också bara mig min mitt vår vårt detta denna här där efter sedan vid hej tack får blir finns någon inget',
  da: 'og at det som en et er var ikke jeg vi i du han hun de den på for med af til fra om har havde kan skal skulle vil må men eller når hvordan hvad så også kun mig min mit vores dette denne her der efter siden ved hej tak får bliver nogen noget ingen bliver',
  nb: 'og at det som en et er var ikke jeg vi du han hun de den på i for med av til fra om har hadde kan skal skulle vil må men eller når hvordan hva så også bare meg min mitt vår vårt dette denne her der etter siden ved hei takk får blir noen noe ingen',
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
  nb: 'æøå',
  fi: 'äö',
  cs: 'ěščřžůýáíéď',
  sk: 'ľĺŕôščžýáíéťď',
  hu: 'őűáéíóúöü',
  ro: 'ășțîâşţ',
  tr: 'ığşçöü',
};

/** Content words of English tickets: they tell for English where no other language has anything to say. */
export const englishTicketWords =
  'access account error issue problem password reset login update request please help user users server network printer screen laptop computer email outlook install installation software hardware failed fails failure working unable missing new need needs add remove change create delete open close file files data report connection slow crash crashes page button thanks thank hello hi dear regards message support ticket device phone license team meeting';
