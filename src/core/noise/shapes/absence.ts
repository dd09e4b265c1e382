/** What replies of absent people and of ticket systems are made of; a line per language, see `find-shape.ts`. */
export const absence = `
away: out of office, out of the office, i am away, i'm away, i'll be away, i will be away, i am currently, i'm currently, i'm off, i am off, away from my, on leave, on annual leave, on holiday, on vacation, on parental leave, on maternity leave, on sabbatical, on secondment, on jury service, on a business trip, on a course, in training, at a conference, travelling, i'm trekking, no signal, i'm unwell, i am unwell, off sick, part time, part-time, i do not work on, i don't work on, not in today, not at work, out today, gone fishing, gone surfing, i'm in court, i am in court
away: nicht im büro, nicht im haus, außer haus, abwesend, bin im urlaub, im urlaub, in elternzeit, im mutterschutz, auf dienstreise, auf einer schulung, auf schulung, auf fortbildung, auf einer messe, auf reisen, krankgeschrieben, zur kur, arbeite ich nicht, nicht am platz, nicht erreichbar, heute nicht da, im forschungsfreisemester, an bord
away: je suis absent*, je serai absent*, absent du bureau, absente du bureau, absent jusqu*, absente jusqu*, en congé, en congés, en vacances, en déplacement, en formation, sur un chantier, sans réseau, en arrêt maladie, hors du bureau, en reportage, congé maternité, congé parental
away: fuera de la oficina, estoy fuera, estaré fuera, de vacaciones, estoy de viaje, en una feria, de baja, de permiso, estoy ausente, me encuentro ausente, me encuentro de, no estaré, en un congreso, en un curso, estoy de licencia
away: estou ausente, estarei ausente, encontro-me ausente, fora do escritório, de férias, de licença, em viagem, em formação, numa formação, estou afastad*, em um congresso, estou fora, estarei fora, sem acesso ao e-mail, não vejo o correio
away: sono assente, sarò assente, fuori sede, fuori ufficio, in ferie, in trasferta, in viaggio, in maternità, sono al convegno, sono in formazione, a un corso, non sono in ufficio
away: ik ben afwezig, afwezig, niet op kantoor, op vakantie, met vakantie, met verlof, op cursus, op reis, werk ik niet, ben ik niet, ziek thuis, ouderschapsverlof, zwangerschapsverlof, op een beurs
away: jestem nieobecn*, nieobecn*, poza biurem, na urlopie, na szkoleniu, na zwolnieniu, w delegacji, w podróży służbowej, na konferencji, urlop macierzyński, urlopie macierzyńskim
away: 不在, 外出中, 休暇, 席を外し, 研修中, 出張中, 出張のため, 産休, 育休, お休みをいただ, 休みを頂
away: teaching all day, on nights, on strike, on board, at sea, on site all week, je lis mes messages, je ne consulte, lese mails, leo el correo, leggo i messaggi, je ne travaille pas, los viernes no trabajo, sin cobertura, de baja médica, periodo vacacional, jornada de verano, licença-paternidade, respondo e-mails, alla posta rispondo, ricevo gli studenti, pensión, freier tag
back: back on, back in the office, back at my desk, i return, i'll return, i will return, on my return, when i return, i'll be back, i will be back, back from, until the, until monday, until tuesday, until wednesday, until thursday, until friday, until next, until further notice, till the, returning on, pick up messages from, answer from, next working day, only check, only look at, read mail only, reads mail only, back tomorrow, back wednesday, back when, back to you when, when i surface, before the 20th, catch up, open again
back: bis zum, bis einschließlich, bis montag, bis dienstag, bis mittwoch, bis donnerstag, bis freitag, bis ende, wieder erreichbar, wieder im büro, wieder da, wieder für sie da, wieder zurück, nach meiner rückkehr, erst morgen, erst am, erst wieder, melde mich, ab montag, ab dienstag, ab mittwoch, ab donnerstag, ab freitag, ab dem, nur freitags, danach
back: jusqu'au, jusqu'à lundi, jusqu'à mardi, jusqu'à mercredi, jusqu'à jeudi, jusqu'à vendredi, jusqu'à la, de retour, mon retour, à partir de, reviendrai vers vous, je reviens, que lundi, à mardi, à lundi
back: hasta el, hasta nuevo aviso, a mi regreso, a la vuelta, cuando vuelva, a partir del, contestaré, responderé, regreso el, vuelvo el, vuelta el
back: até ao, até dia, até o dia, até 1, até 2, até 3, até segunda, até sexta, até ao fim, no meu regresso, no regresso, regresso dia, regresso na, retorno dia, quando voltar, respondo no, responderei, a partir de
back: fino al, fino a, al mio rientro, al rientro, rientro il, torno il, torno lunedì, a partire da, da lunedì, solo la sera, risponderò, quando torno
back: tot en met, tot 1, tot 2, tot maandag, vanaf maandag, vanaf dinsdag, vanaf 1, weer bereikbaar, weer terug, weer aanwezig, bij terugkomst, als ik terug ben, lees ik uw, maandag weer
back: do dnia, do 1, do 2, do 3, do poniedziałku, do piątku, po powrocie, odpiszę, odpowiem, wracam, będę ponownie, od poniedziałku
back: 以降になり, まで不在, まで休, まで席, 戻りましたら, 戻り次第, 帰社後, 翌営業日, 日より順, まで休暇, 月曜日以降, 復帰後, 返信は
back: by return, inbox after, mails nur, only look, will be read from, réponds le soir, volto em, volto ao, vuelvo a, reprends, reanuda, riapre, reabre, reabrimos, riapriamo, retorna em, reopens, heropent, otwieramy, ponownie otwarte, in der zeit, nous rouvrons, au retour
deputy: in urgent cases, write to, urgent matters, urgent requests, in emergencies, if it is urgent, if urgent, cannot wait, can't wait, please contact, please write to, please resend, please direct, please address, kindly address, ask the, speak to, in my absence, during my absence, my deputy, my colleague, my successor, my assistant, is covering, covers for me, has my calendar, looking after my, knows what to do, will be happy to help, will be pleased to help, the duty phone, goes to, go to
deputy: in dringenden fällen, bei dringenden, bei eiligem, bei notfällen, in notfällen, vertretung, vertritt mich, vertreten mich, meine vertretung, wenden sie sich, hilft die, hilft ihnen, ansprechpartner*, an die zentrale, betreut, bitte an
deputy: en cas d'urgence, pour toute urgence, pour les urgences, merci de contacter, veuillez contacter, vous pouvez contacter, adressez-vous, vous adresser à, me remplace, prend le relais, répond à ma place, contactez, je confie, assure l'intérim
deputy: en caso de urgencia, para asuntos urgentes, para urgencias, si es urgente, si corre prisa, si es una urgencia, diríjase, diríjanse, pueden dirigirse, puede dirigirse, contacte con, contacten, escriban a, escriba a, hablen con, le atenderá, les atenderá, me sustituye
deputy: em caso de urgência, para urgências, assuntos urgentes, questões urgentes, contacte, contactar, queira contactar, fale com, dirija-se, fica com os meus, me substitui, favor reenviar
deputy: per urgenze, in caso di urgenza, in caso di necessità, per cose urgenti, per questioni urgenti, rivolgersi a, rivolgetevi, si rivolga, contattare, chiamate, scrivete a, scrivere a, mi sostituisce, c'è
deputy: bij haast, bij spoed, voor spoed, spoed, in dringende gevallen, voor dringende zaken, kun je bij, kunt u terecht, kunt u contact, neem contact op, neemt waar, mijn collega, contactpersoon
deputy: w pilnych sprawach, w sprawach pilnych, sprawy pilne, proszę o kontakt, proszę pisać, proszę kierować, proszę kontaktować, zastępuje mnie, zastępstwo
deputy: お急ぎの, 急ぎの件, 緊急の, までご連絡, 宛にお願い, 代わりに, 代理の, までお願い
unread: not monitored, not read, not be read, isn't read, isn't monitored, unread, is not forwarded, isn't forwarded, not be forwarded, not being forwarded, not reading, no longer be used, limited access to, no access to, no connection, patchy internet, bad internet, mailbox is closed, will be closed, sent once
unread: nicht gelesen, nicht weitergeleitet, nicht eingesehen, keine mails, lese meine e-mails, lese mails nur, keinen zugriff, kein zugriff, eingeschränkt erreichbar
unread: ne sera pas lu, ni lu ni, n'est pas lu, ne sont pas lus, ne sera pas transmis, ne sera pas transféré, pas transféré, accès limité, sans accès, ne lirai pas
unread: no se lee, no se atiende, no se reenvía, sin acceso, acceso limitado, no será reenviado
unread: não são lid*, não é lid*, não será lid*, não são reencaminhad*, não serão reencaminhad*, não é reencaminhado, sem acesso, acesso limitado
unread: non viene letta, non viene inoltrat*, non verrà letta, leggo la posta, non leggo, accesso limitato, senza accesso
unread: niet doorgestuurd, niet gelezen, geen toegang, beperkt toegang, beantwoord mijn mail, wordt niet gelezen
unread: nie są odczytywane, nie są czytane, nie odczytuję, nie jest czytana, bez dostępu, ograniczony dostęp, nie są przekazywane
unread: 確認しておりません, 転送されません, 確認できません, 確認ができません, 読まれません
left: no longer with, no longer working for, no longer works, no longer work for, has left, have left, have moved on, moved to another department, has retired, i have retired, left the company
left: nicht mehr im unternehmen, nicht mehr für, nicht mehr in der, ausgeschieden, im ruhestand, nicht mehr tätig, bereich gewechselt
left: a quitté, ne fait plus partie, a pris sa retraite, n'est plus en poste, ne travaille plus
left: ya no trabaja, ya no forma parte, ha dejado la empresa, se ha jubilado, ya no trabajo
left: não integra mais, já não trabalha, não trabalha mais, deixou a empresa, já não faz parte
left: non lavora più, non fa più parte, ha concluso la sua, ha lasciato l'azienda, è in pensione, non lavoro più
left: niet langer in dienst, niet meer werkzaam, werkt niet meer, niet meer in dienst, werk hier niet meer
left: nie pracuje już, już nie pracuje, nie pracuję już, odszedł z, odeszła z, przeszedł na emeryturę
left: 退職しました, 退職いたしました, 異動しました, 異動いたしました, 担当が変わりました
closed: offices are closed, office is closed, we are closed, is closed for, closed from, closed between, plant closes, company holiday, closed until, day off, holiday till, off today
closed: geschlossen, betriebsferien, betriebsruhe, sommerpause, winterpause, wir haben inventur, nicht für sie da
closed: est fermé, sommes fermés, fermeture annuelle, fermé pour, fermés pour, fermée du
closed: permanecerá cerrad*, estamos cerrados, cerrado por, cerrada por, cerramos
closed: está encerrado, estamos encerrados, encerrad* para, fechado para, em recesso, férias coletivas, estamos fechados
closed: restiamo chiusi, siamo chiusi, chiusura estiva, chiusura per, ufficio chiuso, chiuso per
closed: zijn gesloten, is gesloten, bedrijfssluiting, kantoor gesloten, wij zijn dicht
closed: jest zamknięt*, nieczynn*, przerwa urlopowa, biuro zamknięte
closed: 休業, お盆休み, 年末年始, 冬季休暇, 夏季休暇
closed: we are closed between, closed from midday, kanzlei bleibt, bleibt … geschlossen, chiusura, recesso, entra em recesso, studio riapre
received: we have received your, we've received your, we have your message, we've got your message, your request has been received, your message has been received, your message has reached, has been received, has been logged, has been created, was created, request has been registered, your mail has arrived, thank you for contacting, thanks for contacting, thank you for getting in touch, thanks for reaching out, thank you for your message, thank you for your e-mail, thank you for your email, thanks for your mail, opened case, ticket has been, case has been
received: ist bei uns eingegangen, ist eingegangen, liegt uns vor, wurde aufgenommen, wurde registriert, wurde erfasst, wurde angelegt, haben wir erhalten, haben ihre anfrage erhalten, wir haben ihre, vielen dank für ihre anfrage, vielen dank für ihre nachricht, danke für ihre nachricht, eingangsbestätigung, empfangsbestätigung
received: nous est parvenue, nous est parvenu, bien reçu, bien parvenu, a été enregistrée, a été enregistré, a été prise en compte, accusé de réception, merci pour votre message, merci de nous avoir contactés
received: hemos recibido, se ha registrado, ha sido registrad*, ha quedado registrad*, hemos abierto el caso, hemos registrado, gracias por escribir, gracias por contactar, gracias por su mensaje
received: recebemos a sua, recebemos o seu, recebemos sua, recebemos seu, foi aberto com, foi registrad*, foi recebid*, obrigado pelo contacto, obrigado pelo contato, agradecemos o seu, agradecemos a sua
received: abbiamo ricevuto, è stata registrata, è stato registrato, è stata ricevuta, presa in carico, abbiamo aperto, grazie per averci, grazie per il suo messaggio
received: is bij ons binnen, hebben uw, is ontvangen, is geregistreerd, ontvangstbevestiging, bedankt voor uw bericht, dank voor uw bericht
received: zostało zarejestrowane, zostało przyjęte, otrzymaliśmy, potwierdzamy wpływ, potwierdzamy otrzymanie, dziękujemy za wiadomość, dziękujemy za kontakt
received: を承りました, 受け付けました, 受付いたしました, 受付完了, 受信いたしました, 受け取りました, お問い合わせありがとう, お問い合わせいただきありがとう
received: your note was added, your reply was added, reached the, is now closed, was closed, we received your return, wurde dem vorgang, ist … angekommen, a été ajoutée, est arrivée au, se añadió a, llegó a, foi adicionad*, chegou ao, è arrivata, è stata aggiunta, is toegevoegd, ligt bij, trafiło do, została dodana, 追加されました, 届いております
willAnswer: will pick it up, will come back to you, will get back to you, get back to you, will be in touch, will be assigned, will contact you, will reply, in the order, in order of receipt, within one working day, within two working days, your case number, your reference number, your ticket number, your number is, in the subject line, do not open a second, follow progress, answer this email, no reply necessary, do not reply, don't reply, being reviewed, ticket number, reference is
willAnswer: kommt auf sie zu, wir melden uns, meldet sich, der reihe nach, schnellstmöglich, unter der nummer, unter dem zeichen, hat die nummer, vorgangsnummer, ticketnummer, nummer im betreff, in kürze, so bald wie möglich, kümmert sich darum
willAnswer: vous répondrons, vous répondra, dans les meilleurs délais, par ordre d'arrivée, porte le numéro, numéro de dossier, sous 48, la prendra en charge, le prendra en charge, vous recontactera, prochainement
willAnswer: se pondrá en contacto, nos pondremos en contacto, le responderemos, les responderemos, por orden de llegada, en breve, el caso, con el número, lo antes posible
willAnswer: entraremos em contacto, entraremos em contato, responderemos, fila de atendimento, com o número, o número do, por ordem de chegada, aguarde o nosso, acompanhe pelo, brevemente, em breve
willAnswer: la contatterà, la ricontatteremo, le risponderemo, quanto prima, con il numero, il numero, in ordine di arrivo
willAnswer: zo spoedig mogelijk, zo snel mogelijk, onder nummer, nemen contact, op volgorde van, in behandeling
willAnswer: skontaktuje się, odpowiemy, pod numerem, wkrótce, w kolejności, najszybciej jak, numer sprawy
willAnswer: 担当よりご連絡, 担当者より, 営業日以内, 営業日ほど, 順次, お返事を差し上げ, 受付番号, お問い合わせ番号, 改めてご連絡, 返信できません
willAnswer: will follow up, you will hear from, no need to write again, waiting time, you may reopen, refund follows, wartezeit, hören von, nicht nötig, délai actuel, inutile de relancer, espera actual, no hace falta, tempo de espera, não precisa, tempo di attesa, non serve, wachttijd, hoeft niet, czas oczekiwania, nie trzeba, 待ち時間, 不要です
machine: automatic reply, automatic message, automated message, automatic notification, generated automatically, automatically generated, sent automatically, auto-generated, do not reply, don't reply, cannot reply, no reply necessary, no need to reply, no-reply, mailbox is not monitored, isn't monitored
machine: automatisch erzeugt*, automatisch generiert*, automatisch erstellt*, automatisch versendet, automatische, bitte antworten sie nicht, antworten sie nicht, bitte nicht antworten, nimmt keine antworten
machine: généré automatiquement, générée par, message automatique, réponse automatique, ne pas répondre, ne répondez pas, inutile d'y répondre, accusé automatique
machine: mensaje automático, aviso automático, se genera automáticamente, no responda, no responder
machine: mensagem automática, gerad* automaticamente, não responda, não é necessário responder, por favor não responda
machine: messaggio automatico, generato automaticamente, in automatico, non rispondere, non risponda
machine: automatisch bericht, automatisch verzonden, automatisch gegenereerd, niet antwoorden, beantwoord dit bericht niet
machine: wygenerowan* automatycznie, wiadomość automatyczna, prosimy nie odpowiadać, nie odpowiadać
machine: 自動送信, 自動返信, 自動応答, 自動的に送信, 送信専用, 返信できません, 返信は不要, 返信専用
`;
