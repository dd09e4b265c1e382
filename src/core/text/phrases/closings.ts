import { phraseLists } from './pattern';

/** Formulas that close a letter, by language, lower case, without punctuation. */
export const closings = phraseLists({
  en: `best regards | kind regards | kindest regards | warm regards | warmest regards |
    with kind regards | with best regards | regards | best | all the best | best wishes | sincerely |
    yours sincerely | sincerely yours | yours faithfully | yours truly | respectfully | cheers | br |
    kr | rgds | many thanks and kind regards | thanks and regards | thanks & regards |
    thank you and best regards | thank you and kind regards | thanks and best regards | with regards |
    cordially | take care | yours | best regards and thanks | greetings | many greetings | warmly |
    speak soon | with thanks and regards | yours respectfully`,
  de: `mit freundlichen grüßen | mit freundlichen grüssen | mit freundlichen gruessen |
    mit freundlichem gruß | mit freundlichem gruss | freundliche grüße | freundliche grüsse |
    freundlicher gruß | freundlichen gruß | viele grüße | viele grüsse | viele gruesse | beste grüße |
    beste grüsse | besten gruß | mit besten grüßen | herzliche grüße | herzliche grüsse |
    liebe grüße | liebe grüsse | schöne grüße | mfg | lg | vg | gruß | gruss | grüße | grüsse |
    hochachtungsvoll | freundliche grüße aus | mit lieben grüßen | vielen dank und freundliche grüße |
    vielen dank und viele grüße | danke und viele grüße | danke und gruß | mit bestem gruß |
    beste gruesse`,
  fr: `cordialement | bien cordialement | très cordialement | salutations | meilleures salutations |
    sincères salutations | salutations distinguées | bien à vous | bien à toi | respectueusement |
    cdlt | cdt | bonne journée | bonne réception | avec mes remerciements |
    veuillez agréer l'expression de mes salutations distinguées | amicalement | bonne soirée |
    merci et bonne journée | sincèrement`,
  es: `saludos | un saludo | saludos cordiales | cordiales saludos | un cordial saludo | cordialmente |
    atentamente | atte | muchos saludos | muy atentamente | un abrazo | quedo atento | quedo atenta |
    quedo a la espera | saludos y gracias | gracias y saludos | reciba un cordial saludo |
    saludos atentos | slds`,
  pt: `atenciosamente | att | cumprimentos | com os melhores cumprimentos | melhores cumprimentos |
    cordialmente | um abraço | abraços | abs | saudações | com os meus cumprimentos |
    respeitosamente | grato | grata`,
  it: `cordiali saluti | distinti saluti | saluti | un saluto | un cordiale saluto | cordialmente |
    in fede | tanti saluti | buona giornata | buon lavoro | cari saluti | grazie e saluti |
    grazie e cordiali saluti | buona serata`,
  nl: `met vriendelijke groet | met vriendelijke groeten | vriendelijke groet | vriendelijke groeten |
    mvg | groet | groeten | groetjes | hoogachtend | met hartelijke groet | hartelijke groet |
    alvast bedankt en groeten`,
  sv: `med vänliga hälsningar | vänliga hälsningar | med vänlig hälsning | vänligen | hälsningar | mvh |
    bästa hälsningar | hälsar`,
  da: `med venlig hilsen | venlig hilsen | med venlige hilsner | mvh | hilsen | de bedste hilsner | vh |
    bedste hilsner`,
  nb: `med vennlig hilsen | vennlig hilsen | med vennlige hilsner | mvh | hilsen | beste hilsen`,
  fi: `ystävällisin terveisin | terveisin | parhain terveisin | terv | ystävällisesti | yt |
    kunnioittavasti | terkuin`,
  pl: `z poważaniem | pozdrawiam | pozdrawiamy | serdecznie pozdrawiam | z wyrazami szacunku |
    pozdrowienia | pozdr | łączę pozdrowienia | z pozdrowieniami | miłego dnia`,
  cs: `s pozdravem | s přátelským pozdravem | s úctou | zdravím | hezký den | přeji hezký den |
    děkuji a zdravím | s přáním hezkého dne | s přáním pěkného dne | mějte se hezky | pěkný den |
    krásný den | s díky | se srdečným pozdravem`,
  sk: `s pozdravom | s úctou | pekný deň | s priateľským pozdravom | s prianím pekného dňa |
    prajem pekný deň`,
  hu: `üdvözlettel | tisztelettel | üdv | köszönettel | szívélyes üdvözlettel | minden jót | üdvözlöm`,
  ro: `cu stimă | cu respect | o zi bună | toate cele bune | cele bune | o zi frumoasă |
    cu considerație | cu drag | salutări`,
  tr: `saygılarımla | saygılar | iyi çalışmalar | iyi günler | selamlar | sevgiler | saygılarımızla |
    iyi günler dilerim | iyi çalışmalar dilerim | kolay gelsin | en iyi dileklerimle | hürmetler`,
  el: `με εκτίμηση | φιλικά | χαιρετισμούς | με φιλικούς χαιρετισμούς | με τιμή |
    με εκτίμηση και φιλικούς χαιρετισμούς | χαιρετίσματα | φιλικούς χαιρετισμούς`,
  ru: `с уважением | с наилучшими пожеланиями | всего доброго | всего наилучшего | искренне ваш |
    с наилучшими | хорошего дня | с уважением и наилучшими пожеланиями | с приветом | всех благ |
    до связи`,
  uk: `з повагою | з найкращими побажаннями | на все добре | із повагою | з найкращими | гарного дня |
    всього найкращого | щиро ваш`,
  he: `בברכה | בכבוד רב | תודה ובברכה | בברכת חברים | בתודה | בתודה מראש | יום טוב | כל טוב |
    המשך יום נעים`,
  hr: 'lijep pozdrav | s poštovanjem | srdačan pozdrav | lp | pozdrav | lijepi pozdravi',
  sl: 'lep pozdrav | s spoštovanjem | lepo pozdravljeni',
  sr: 'срдачан поздрав | с поштовањем | поздрав | srdačan pozdrav',
  bg: 'поздрави | с уважение | с най-добри пожелания',
  lt: 'pagarbiai | su pagarba | geriausi linkėjimai',
  lv: 'ar cieņu | ar sveicieniem',
  et: 'lugupidamisega | parimate soovidega | tervitades | tervitustega',
  ca: 'salutacions | atentament | una salutació | salutacions cordials',
  vi: `trân trọng | trân trọng cảm ơn | kính thư | thân mến | kính chào | thân ái |
    trân trọng kính chào`,
  id: 'hormat saya | hormat kami | salam | salam hormat | dengan hormat | salam hangat',
  ms: 'yang benar | sekian terima kasih',
  th: 'ขอแสดงความนับถือ | ด้วยความเคารพ | ด้วยความเคารพอย่างสูง',
  fa: 'با احترام | با تشکر | با سپاس | ارادتمند',
  ar: `مع التحيات | تحية طيبة | مع الاحترام | مع فائق الاحترام | مع خالص التقدير | أطيب التحيات |
    خالص التحيات | مع التحية | مع خالص التحية | تحياتي | وتفضلوا بقبول فائق الاحترام |
    مع أطيب التحيات | مع تحياتي`,
  hi: 'सादर | धन्यवाद सहित | भवदीय',
  zh: `此致 | 敬礼 | 此致敬礼 | 祝好 | 顺祝商祺 | 谢谢祝好 | 敬上 | 祝商祺 | 顺颂商祺 | 祝工作顺利 | 祝您工作愉快 | 順頌商祺 | 祝 商祺 | 敬祝商祺 | 祝您愉快 |
    此致 敬礼 | 敬請 鈞安 | 顺祝 商祺 | 祝順心`,
  ja: '敬具 | 以上 | 以上です | 以上よろしくお願いいたします | 以上、よろしくお願いいたします',
  ko: '감사합니다 드림 | 드림 | 올림 | 안녕히 계세요 | 수고하세요 | 수고하십시오 | 좋은 하루 되세요 | 배상',
});

/** Thanks that often stand above a name. They say something about the mood and stay; the name below goes. */
export const thanksClosings = phraseLists({
  en: `thanks | thank you | many thanks | ta | tia | ty | tks | thanx | with thanks | much appreciated | thanks in advance | thank you in advance | thx | thanks a lot |
    thank you very much`,
  de: `danke | vielen dank | besten dank | danke im voraus | vielen dank im voraus | herzlichen dank |
    danke schön`,
  fr: "merci | merci beaucoup | merci d'avance | merci par avance | je vous remercie",
  es: `gracias | muchas gracias | gracias de antemano | mil gracias | desde ya muchas gracias`,
  pt: 'obrigado | obrigada | muito obrigado | muito obrigada | desde já agradeço',
  it: 'grazie | grazie mille | grazie in anticipo | molte grazie',
  nl: 'bedankt | dank je wel | alvast bedankt | dank u | dank u wel | bvd',
  sv: 'tack | tack på förhand | tack så mycket',
  da: 'tak | på forhånd tak | mange tak',
  nb: 'takk | på forhånd takk | tusen takk',
  fi: 'kiitos | kiitos etukäteen',
  pl: 'dziękuję | dzięki | z góry dziękuję | dziękujemy',
  cs: 'děkuji | děkuju | předem děkuji | díky',
  tr: 'teşekkürler | şimdiden teşekkürler | teşekkür ederim',
  el: 'ευχαριστώ | σας ευχαριστώ | ευχαριστώ εκ των προτέρων',
  ru: 'спасибо | заранее спасибо | большое спасибо | благодарю',
  uk: 'дякую | щиро дякую | заздалегідь дякую',
  hu: 'köszönöm | előre is köszönöm | köszönöm szépen | köszi',
  ro: 'mulțumesc | vă mulțumesc | mulțumesc anticipat | mersi',
  hr: 'hvala | hvala lijepa | hvala unaprijed | unaprijed hvala',
  he: 'תודה | תודה רבה | תודה מראש',
  vi: 'cảm ơn | xin cảm ơn | cảm ơn anh chị | em cảm ơn',
  id: 'terima kasih | terima kasih banyak | makasih',
  sk: 'ďakujem | vopred ďakujem',
  ar: 'شكرا | شكراً | شكرا لكم | شكراً جزيلاً',
  zh: '谢谢 | 多谢 | 感谢 | 謝謝 | 谢谢您',
  ja: 'よろしくお願いします | よろしくお願いいたします | ありがとうございます',
  ko: '감사합니다 | 고맙습니다',
});
