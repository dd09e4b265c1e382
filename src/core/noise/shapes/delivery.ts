/** What reports of mail servers, mail programs and calendars are made of; a line per language, see `find-shape.ts`. */
export const delivery = `
undelivered: undeliverable, undelivered, nondeliverable, could not be delivered, couldn't be delivered, wasn't delivered, was not delivered, not been delivered, not yet been delivered, delivery has failed, delivery failed, delivery failure, delivery status notification, delivery to … delayed, has been delayed, bounced, mail system at host, has been blocked, address not found, message rejected, recipient address rejected, action: failed, final-recipient, could not be reached, mailbox unavailable
undelivered: nicht zugestellt, konnte nicht übermittelt, nicht ausliefern, nicht ausgeliefert, unzustellbar, zustellproblem, übermittlung gescheitert, übermittlung ist gescheitert, zustellung fehlgeschlagen, zustellung verzögert, nachrichtenzustellung
undelivered: n'a pas pu être remis, pas pu être remis, échec de la remise, échec de remise, remise impossible, non remis, non distribué, pas réussi à livrer, impossible de remettre, n'a pas été remis, n'a pas été envoyé, est retardé
undelivered: no se pudo entregar, no pudo entregarse, no hemos podido entregar, no se puede entregar, no se ha podido entregar, ha sido devuelto, no llegó a, correo rebotado, no entregado
undelivered: não foi possível entregar, não conseguimos entregar, não entregue, a entrega falhou, ainda não foi entregue, mensagem devolvida, não pôde ser entregue, e-mail voltou
undelivered: non è stato recapitato, impossibile recapitare, mancata consegna, mancato recapito, consegna … non è riuscita, errore di consegna, non è ancora stato consegnato, messaggio rifiutato, consegna in ritardo
undelivered: kon niet worden afgeleverd, kon niet worden bezorgd, niet afgeleverd, niet bezorgd, onbestelbaar, bezorging mislukt, kan niet worden bezorgd
undelivered: nie można dostarczyć, nie udało się doręczyć, nie udało się dostarczyć, niedostarczon*, nie dostarczono, nie została dostarczona, błąd doręczenia, niedoręczon*
undelivered: 配信できません, 配信に失敗, 配信不能, 届けられません, 届きませんでした, 不達, 送信できませんでした
undelivered: problem delivering, delivery incomplete, could not be sent, konnte nicht gesendet werden, nicht gesendet, message non envoyé, mensaje no enviado, mensagem não enviada, messaggio non inviato, bericht niet verzonden, wiadomość nie została wysłana, nie wysłano, 送信できません, 送信に失敗, n'existe pas sur, existiert auf dem server nicht, no existe en este, bestaat niet op, non esiste su, não existe neste, nie istnieje na
serverSays: smtp, user unknown, unknown user, mailbox full, mailbox is full, over quota, not listed in, doesn't exist, does not exist, domain couldn't be found, couldn't be found, host not found, remote host, receiving server, remote server, permanent error, permanent failure, recipients or groups, these recipients, following recipient, one or more recipients, one or more of its recipients, keep trying, retry, resend, gave up, diagnostic, returned to sender, connect to mx, dmarc, mail gateway, this is a warning, technical details
serverSays: zielserver, postfach voll, postfach des empfängers, empfänger, unbekannt, dauerhafter fehler, zustellversuche, server meldet
serverSays: serveur distant, adresse inconnue, boîte inexistante, adresse introuvable, boîte pleine, destinataire, destinataires, système de messagerie, nouvelle tentative, domaine du destinataire
serverSays: respuesta del servidor, usuario no existe, buzón lleno, buzón de destino, destinatario, destinatarios, dominio
serverSays: servidor remoto, caixa de correio, destinatário, destinatários, novas tentativas, tentar durante, resposta do servidor
serverSays: server remoto, utente sconosciuto, casella, destinatario, destinatari, dominio, continuerà a provare
serverSays: antwoord van de server, postbus vol, ontvanger, ontvangers, onbekend
serverSays: odpowiedź serwera, brak użytkownika, skrzynka odbiorcy, odbiorca, odbiorcy, adres odbiorcy
serverSays: 宛先, 宛のメール, サーバ, ユーザーが存在, メールボックス, 見つかりません
yourMessage: your message, your mail, your email, your e-mail, the message you sent, mail you sent, the message was, this receipt
yourMessage: ihre nachricht, ihre e-mail, ihre mail
yourMessage: votre message, votre courrier, votre courriel
yourMessage: su mensaje, su correo, el mensaje
yourMessage: a sua mensagem, sua mensagem, a mensagem, o seu e-mail
yourMessage: il messaggio, il suo messaggio, la sua mail
yourMessage: uw bericht, uw e-mail
yourMessage: wiadomość, państwa wiadomość
yourMessage: メッセージ, のメール, メールは, 」は
yourMessage: voice message, voicemail, missed call, fax received, message vocal, mensagem de voz, mensaje de voz, sprachnachricht, messaggio in segreteria, ボイスメール, voicemailbericht, wiadomość głosowa
opened: was read, has been read, was displayed, has been displayed, was opened, has been opened, deleted without being read, was delivered to, has been delivered to, delivered to the following
opened: gelesen, wurde geöffnet, geöffnet, angezeigt
opened: a été lu, a été ouvert, a été affiché, affiché le, a bien été remis, a été remis à
opened: fue leído, se leyó, fue abierto, ha sido leído, leído el, ha sido entregado
opened: foi lida, foi aberta, foi lido, foi exibida
opened: è stato letto, è stato aperto, è stato visualizzato, è stato consegnato
opened: is gelezen, geopend, is weergegeven
opened: została otwarta, została wyświetlona, została odczytana, przeczytan*
opened: 開封され, 開かれました, 表示されました, 読まれました
opened: no message was left, length … seconds, duration, seconds, dauer, durée, duración, segundos, duração, durata, numero riservato, número oculto, numéro masqué, sekund, seconden, 秒
invitation: has accepted, has declined, accepted your invitation, declined your invitation, accepted this, declined this, has tentatively, tentatively accepts, tentatively accepted, cancelled this event, canceled this event, has cancelled, event has been, removed from your calendar, has proposed a new time, meeting starts in, has been forwarded by, booking resource, resource mailbox, recall the message
invitation: hat angenommen, hat ihre einladung, hat ihren termin, hat diese besprechung, hat ihre besprechung*, vom organisator, hat abgelehnt, mit vorbehalt, zugesagt, wurde … angenommen, zurückrufen
invitation: a accepté, a refusé, a décliné, l'organisateur a annulé, a annulé cette réunion, retirée de votre, participera à
invitation: ha aceptado, ha rechazado, aceptó la, rechazó la, el organizador ha
invitation: aceitou, recusou, não vai participar, vai participar, o organizador cancelou
invitation: ha accettato, ha rifiutato, parteciperà, dall'organizzatore
invitation: neemt deel, heeft … geaccepteerd, heeft … geweigerd, door de organisator, is geweigerd
invitation: zaakceptował*, przyjął zaproszenie, przyjęła zaproszenie, odrzucił*, weźmie udział, przez organizatora
invitation: 承諾しました, 承諾されました, 辞退しました, 欠席, 主催者
invitation: room booking confirmed, accepted by the resource, new time:, invitation updated, updated invitation, accept or decline, going? yes, yes - maybe - no, oui / non / peut-être, invitation modifiée, réservation acceptée, convite atualizado, aceitar, recusar, riunione spostata, accetta, rifiuta, réunion déplacée, termin verschoben, besprechung wurde, reunión movida, aceite: , la demande a été acceptée
`;
