/** What all-clears, reports of jobs and confirmations of orders are made of; a line per language, see `find-shape.ts`. */
export const reports = `
fine: back to normal, back within limits, back in range, back below, within limits, back under, has cleared, cleared itself, alert cleared, auto-resolved, auto resolved, auto closed, auto-closed, is back, up again, recovered, restored, resolved, all checks passed, all components show green, final update, self test passed, self-test passed, in sync, healthy, was renewed, renewed automatically, completed successfully, finished successfully, job succeeded, succeeded, no errors, 0 errors, 0 failed, errors: 0, warnings: 0, errors 0, failed 0, failed: 0, rejected 0, without errors, no warnings, return code 0, exit 0, rc=0, all jobs finished, all systems, checksum match, verification passed, fully patched, ended, passed, finished
fine: wieder normal, wieder erreichbar, wieder im normalbereich, wieder grün, aufgehoben, behoben, entwarnung, wieder ok, ist beendet, störung beendet, erfolgreich, ohne fehler, ohne warnungen, keine warnungen, fehler: keine, fehler: 0, fehler 0, 0 fehler, bestanden, in ordnung, antwortet seit, wieder frei, liest wieder, liefen durch, keine fehler, wieder 3, wieder 4, wieder 6
fine: rétabli, retour à la normale, répond de nouveau, répond à nouveau, normalement, de nouveau en service, terminées correctement, terminée avec succès, avec succès, aucun avertissement, aucune erreur, échecs : 0, réussi*, 0 erreur
fine: recuperado, vuelve a estar, se ha cerrado, se cerró, por debajo del umbral, estado: normal, dentro de rango, terminaron bien, sin errores, ningún aviso, errores: 0, correcto, resuelto, completada
fine: normalizado, voltou ao normal, o enlace voltou, voltou às, encerrado, restabelecid*, resolvido, terminaram bem, sem erros, nenhum aviso, concluído, sem impacto, íntegro
fine: rientrat*, ripristinat*, risponde di nuovo, torna*to nei limiti, terminate correttamente, nessun avviso, nessun errore, errori 0, superat*, riuscit*, raggiungibile, nei limiti
fine: hersteld, antwoordt weer, reageert weer, weer bereikbaar, goed afgerond, geen waarschuwingen, geen fouten, geen afwijkingen, in sync
fine: odpowiada ponownie, powrót do stanu, znowu dostępny, dostępny, zakończone poprawnie, zakończone powodzeniem, brak ostrzeżeń, 0 błędów, bez błędów, sukces, w normie
fine: 復旧, 正常, 応答が戻り, 応答あり, 解除, 警告はありません, エラーなし, 終わりました, 成功
fine: passing again, fixed, normal again, no faults, no findings, no threats, 0 new findings, 0 conflicts, above target, drained, all subsystems active, is ok, ping ok, confirmed, accepted 1, toutes conformes, aucune menace, correcta, concluído, conformes, íntegra, deviations: none, answers again, withdrawn, went as planned, servers patched, wie geplant, zurückgenommen, antwortet wieder, geschrieben, beendet, levée, comme prévu, retirada, según lo previsto, zgodnie z planem, volgens plan, odpowiada, antwoordt, risponde, responde, il servizio risponde, 取り消されました, 予定どおり
quiet: no action, nothing to do, nobody has to act, nobody needs to, nothing is required, no customer impact, duration, lasted, downtime, was down for, next run, next test, since, generated automatically, state: ok, status: ok, state: up, status: up, jobs, backup, batch, records, rows, tests, pipeline, build, volumes, within, limit, threshold, for 4 min, records sent, report, weekly, daily, nightly, monthly, summary, scheduled, as scheduled, on schedule, maintenance
quiet: keine aktion, kein handlungsbedarf, nichts zu tun, dauer, ausfalldauer, nächster, sicherung, sicherungen, grenzwert, automatisch, quittiert, unterbrechung, laufzeit, die warnung, warnung von
quiet: aucune action, coupure, interruption, durée, sauvegarde, tâches, automatiquement, depuis 0, hebdomadaire
quiet: no requiere, no es necesario, alerta, alarma, copia, tareas, duración, próxima, umbral
quiet: nenhuma ação, alerta, cópia, backup, tarefas, duração, minutos, evento, próximo
quiet: nessuna azione, interruzione, durata, backup, attività, stato precedente, rapporto, test
quiet: geen actie, storing, duur, back-up, taken, nachtback-up, statusbericht, vorige
quiet: nie wymaga, przerwa, czas trwania, kopia, kopie, zadania, zadanie, od 0
quiet: 対応不要, 停止時間, ダウン時間, バックアップ, バッチ, すべて
quiet: every monday, every night, in the portal, next scan, per week, records, tests, alarm, sensor, volumes, scan, portal, rta, loss 0, all sites, files, agents, for the log, not needed, ticket not, kein ticket, fürs protokoll, gegenstelle, pas de ticket, pour le journal, no abrir ticket, para el registro, não abrir, niente ticket, geen ticket, bez zgłoszenia, 起票不要, 記録のみ, inside the window, im fenster, dans la fenêtre, en la ventana, na janela, nella finestra, binnen het venster, w oknie, 時間内, advertencias, sätze, laufzeit, zeitplaner, fehler, fertig
trouble: affected, crashloop*, loss of, wrong, leak*, without mask, clear text, jobs failed, went down again, down again, is down, are down, still failing, 1 failed, 2 failed, 3 failed, critical:, firing, not responding, unreachable, escalat*, cannot, can't, stopped, standby is
trouble: fehlgeschlagen, ausgefallen, nicht erreichbar, steht still, kritisch:, abgebrochen
trouble: en échec, hors service, injoignable, critique :, indisponible
trouble: critica, crítica, afectados, pérdida, fallido, caído, caída, crítico:, no responde, inaccesible
trouble: falhou, fora do ar, inacessível, crítico:, não responde
trouble: non risponde, fallit*, irraggiungibile, critico:
trouble: mislukt, niet bereikbaar, kritiek:, ligt eruit
trouble: nie odpowiada, niedostępny, niepowodzeni*, krytyczn*:
trouble: 失敗, 停止しています, 応答なし, 障害発生, 異常終了
bought: order confirmation, thank you for your order, thanks for shopping, thank you for your payment, thank you for your purchase, we have received your order, received your payment, payment received, your payment receipt, receipt from, your receipt, you paid, amount paid, payment advice, remittance advice, e-bill, your statement, has left our warehouse, has shipped, is on its way, was delivered today, has been delivered, your invoice from, order
bought: ihre bestellung, bestellbestätigung, vielen dank für ihren einkauf, vielen dank für ihre bestellung, versandbestätigung, ihre sendung, zahlungseingang, zahlungsbestätigung, ihre neue rechnung, rechnung … bereit
bought: confirmation de commande, merci pour votre achat, merci pour votre commande, votre commande, votre colis, reçu de paiement, facture est disponible, a été expédiée, paiement reçu
bought: confirmación del pedido, confirmación de pedido, gracias por su compra, gracias por su pedido, su pedido, factura … disponible, pago recibido, recibo de pago
bought: confirmação do pedido, confirmação de encomenda, obrigado pela compra, obrigado pela sua compra, o seu pedido, pedido a caminho, fatura, pagamento recebido
bought: conferma d'ordine, conferma ordine, grazie per l'acquisto, grazie per il suo ordine, ordine, bolletta, pagamento ricevuto, il pacco
bought: bestelbevestiging, bedankt voor uw aankoop, bedankt voor uw bestelling, uw bestelling, uw pakket, factuur staat, betaling ontvangen
bought: potwierdzenie zamówienia, dziękujemy za zakupy, dziękujemy za zamówienie, twoje zamówienie, twoja przesyłka, płatność otrzymana, faktura jest
bought: ご注文確認, ご注文ありがとう, ご購入ありがとう, ご注文を承り, 発送のお知らせ, 発送いたしました, お支払いを確認, 請求書を発行
bought: parcel, went to the courier, payment went through, we took, zahlung gebucht, gepackt, paket, colis, paiement accepté, el paquete, cobro realizado, hemos cobrado, encomenda, cobrámos, o volume, il collo, abbiamo addebitato, betaling gelukt, pakket, wij hebben … afgeschreven, paczka, pobraliśmy, płatność przyjęta, 荷物, お支払い完了, 引き落としました, factura, bolletta, votre facture, pedido salió, electrónica
settled: we'll email you, we will email you, another mail, you get another, as soon as it ships, once your, keep this mail, for your records, paid by card, card ending, no action, no further action, direct debit, don't have to do anything, estimated dispatch, delivery window, track parcel, track your, cannot reply, no reply, no signature, value date, is ready, can be viewed online, available online, signed for, safe place, rate your driver, will tell you
settled: weitere e-mail, bezahlt per, abgebucht, keine antworten, voraussichtliche, sobald ihre, für ihre unterlagen, steht im, sendungsverfolgung
settled: recevrez un e-mail, recevrez un mail, payé par, dès l'expédition, prélèvement, suivez votre, prélevé
settled: le avisaremos, le enviaremos, pagado con, domiciliación, siga su, cuando sus
settled: enviaremos um e-mail, pago com, débito automático, acompanhe, prazo:, foi expedid*
settled: riceverà un'e-mail, riceverà una mail, pagato con, addebito diretto, traccia la, consegna stimata, affidato al corriere
settled: krijgt een e-mail, ontvangt een e-mail, betaald met, automatische incasso, volg uw
settled: wyślemy wiadomość, opłacono, polecenie zapłaty, śledź, gdy
settled: 改めてメール, 払い済み, 発送時に, 引き落とし, お荷物番号, 追跡
settled: expect it on, goes on as usual, membership, zustellung, läuft weiter, arrivée, votre abonnement, llega el, llega entre, sigue activa, chega, continua ativa, arriva, prosegue, bezorging, loopt door, dostawa, działa dalej, 届きます, 継続します, espace client, domiciliada, prélèvement le, seguirlo desde
available: now online, is online, available online, now available, is ready for you, can be viewed, online abrufbar, steht bereit, liegt bereit, est disponible, en ligne, ya está en línea, está disponible, está disponível, já está online, è online, è disponibile, staat online, staat klaar, is beschikbaar, jest dostępn*, dostępny online, オンラインで, ご覧いただけます, 公開されました
nothingToDo: nothing to pay, nothing to do, no action, no further action, for your information, for information only, you don't have to, you need not, need not do, müssen nichts tun, nichts zu tun, keine aktion, kein handlungsbedarf, nur zur information, rien à faire, aucune action, pour information, no tiene que hacer nada, no es necesario, no requiere, não precisa fazer, não tem de fazer, nenhuma ação, non deve fare nulla, nessuna azione, u hoeft niets, geen actie, nie trzeba nic robić, nie wymaga, お手続きは不要, 対応は不要, 対応不要, 操作は不要
`;
