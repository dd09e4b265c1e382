/** What people say who want something from the desk; a line per language, see `find-shape.ts`. */
export const asking = `
asks: how do i, i need … please, i need my, i need to, i need a, i need access, need my mail, can anyone, files are empty, folder is empty, how do we, how can i, how can we, where do i, where can i, what do i, why do, why does, why is, why are, why did, why can't, who reads, please check, please fix, please help, please look, please take me, please take my, take my address off, please stop, please do not close, please don't close, please restore, please investigate, please reset, please move, please give, please grant, please add, please change, please set, please send, please see the, can you, could you, can we, could we, would you, we need, we'd like to, we would like to, i would like to, i want, i keep getting, i still, still get, still not, still doesn't, still does not, still jams, still prints, does not work, doesn't work, no one can, nobody can, never came, never arrived, nothing arrived, has not arrived, hasn't arrived, not received, didn't receive, did not receive, is that spam, is this spam, is this genuine, is this real, is this from you, opens a blank, is missing, are missing, not show, do not show, i will not pay, help me, any idea, let me know how
asks: wie stelle ich, warum kommen, warum bekomme, warum ist, warum wird, warum kann, warum geht, immer noch nicht, immer noch, wie kann ich, wie können wir, wo finde ich, wer bearbeitet, wieso, weshalb, bitte prüfen, bitte ändern, bitte nehmen sie mich, bitte geben sie, bitte um hilfe, bitte helfen, bitte richten, bitte schalten, bitte sehen, bitte löschen, bitte schauen, bitte zurücksetzen, könnten sie, können sie, könntet ihr, könnt ihr, ich brauche, wir brauchen, ich möchte, wir möchten, ich hätte gern, immer noch nicht, geht nicht, funktioniert nicht, klappt nicht, lässt sich nicht, nichts bekommen, keine bestätigung bekommen, nicht angekommen, nichts angekommen, führt ins leere, sind aber leer, ist das echt, jedoch
asks: comment activer, comment régler, comment désactiver, comment mettre, comment se, comment faire, comment puis-je, pourquoi, où puis-je, pouvez-vous, pourriez-vous, pourrais-je, j'ai besoin, nous avons besoin, je voudrais, nous voudrions, je souhaite, nous souhaitons, toujours pas, ne marche pas, ne fonctionne pas, je n'ai rien reçu, rien reçu, n'est pas arrivé, retirez-moi, je reçois encore, je reçois toujours, sont vides, est-ce un vrai, veuillez vérifier, merci de vérifier
asks: cómo activo, cómo se, cómo hago, cómo debo, cómo puedo, por qué, dónde puedo, pueden ayudar, podrían, podría, pueden revisar, necesito, necesitamos, quisiera, queremos, me gustaría, sigue sin, siguen sin, no funciona, no funcionan, no ha llegado, no llega, sigo recibiendo, elimínenme, están vacíos, por favor revisen, es auténtico
asks: como ativo, por que não, por que os, por que as, por que meu, por que minha, como posso, como faço, porque é que, por quê, onde posso, podem verificar, poderiam, pode verificar, preciso, precisamos, gostaria, gostaríamos, continua sem, continuam sem, não funciona, não funcionam, não recebi, nada chegou, não chegou, ainda recebo, estão vazios, por favor verifiquem
asks: come imposto, perché le, perché non, perché mi, perché il, perché la, come posso, come si, dove posso, potete, potreste, può verificare, ho bisogno, abbiamo bisogno, vorrei, vorremmo, continua a non, non funziona, non funzionano, non è arrivato, non ho ricevuto, ricevo ancora, sono vuoti, per favore verificate
asks: hoe stel ik, hoe zet ik, hoe krijg ik, hoe moet ik, hoe kan ik, waarom, waar kan ik, kunnen jullie, kunt u dit, kun je dit, zou u, ik heb … nodig, wij hebben … nodig, ik wil, wij willen, ik zou graag, nog steeds, doet het niet, werkt niet, niets ontvangen, niet ontvangen, niet aangekomen, ik krijg nog, zijn leeg
asks: jak ustawić, jak włączyć, jak wyłączyć, jak zmienić, jak zrobić, jak mogę, dlaczego, gdzie mogę, czy możecie, czy mogą państwo, czy może pan, potrzebuję, potrzebujemy, chciał*bym, chcielibyśmy, nadal nie, nie działa, nie działają, nic nie dostał*, nie dotarł*, wciąż dostaję, są puste, proszę sprawdzić, proszę o pomoc
asks: どうすれば, 方法を教えて, 教えてください, なぜ, 原因を, 調べてください, 確認してください, まだ動, まだ使え, 動きません, 届いていません, 届きません。, 使えません, 困って, いただけますか, いただけませんか, もらえますか, したいのですが, してほしい, ですか
asks: where is it, where is my, where are my, do not close, don't close, please open, open it again, no parcel, came back to me, comes back, keep coming, has not worked, hasn't worked, has … been decided, i got your, i've got your, i got a note, i got the mail, i got a mail, did not click, is this one, for the third time, for the fourth time, no longer works for me, tell me, this came
asks: weiterhin, bitte wieder öffnen, bitte nicht schließen, kommen zurück, kommt zurück, lädt nicht, wo bleibt, wo ist, kriege, bekomme ich, datenschutzaufsicht, zeigt aber, toglietela
asks: vous me dites, merci de prévoir, merci de corriger, merci de débloquer, il manque, reviennent, revient avec, où est, depuis ce matin, me revient
asks: rebotan, lo revisáis, lo podéis, me devuelven, dónde está, desde ayer, desde hoy, me sale
asks: quero sair, dá erro, não consigo, continua a, continuam a, onde está, voltam com
asks: tornano indietro, mi dite, arriva ancora, arrivano ancora, toglietela, togliete, non torna, da stamattina, dov'è, torna con
asks: kan iemand, krijg ik nu, al drie dagen, komt terug, komen terug, waar blijft, is leeg
asks: a system pokazuje, wraca z, wracają z, gdzie jest, proszę wyłączyć, proszę zmienić
asks: のままです, 消えない, 続けています, 出続け, 指摘され, 戻ってきます, どこに, 止めて
asks: please order, please create, please install, please set up, please remove, please cancel, please repair, please replace, please book, please arrange, please update my, please let, please unlock, please forward my, please make, please put
asks: bitte bestellen, bitte legen, bitte installieren, bitte tauschen, bitte stornieren, bitte reparieren, bitte buchen, bitte entsperren, bitte leiten sie meine, bitte richten sie, bitte stellen
asks: merci de commander, merci de créer, merci de donner, merci d'installer, merci de remplacer, merci d'annuler, merci de réserver, merci de réparer, veuillez commander, veuillez créer, veuillez installer, veuillez remplacer, veuillez annuler, donnez à
asks: por favor pidan, por favor den, por favor creen, por favor instalen, por favor cambien, por favor cancelen, den acceso, den a, denle
asks: por favor criem, por favor deem, por favor instalem, por favor troquem, por favor cancelem, deem à, deem acesso
asks: per favore ordinate, per favore date, per favore create, per favore installate, per favore sostituite, date a, date accesso
asks: graag … bestellen, graag … aanmaken, graag … vervangen, graag … repareren, graag … toegang, geef … toegang
asks: proszę zamówić, proszę dać, proszę utworzyć, proszę zainstalować, proszę wymienić, proszę anulować, proszę zarezerwować, proszę naprawić, proszę odblokować
asks: を注文してください, を交換して, を作成して, を追加して, を修理して, を見せて, に見せて, を発注して, を手配して
asks: by mistake, for me, my parcel, his out of office, her out of office, their out of office, his mailbox, her mailbox, should point, should be, on the website, has sent them, i have paid, i paid, clicked on, switch his, switch her, is on it is wrong, is wrong, at my new address, yet the, shows it as
asks: versehentlich, seine abwesenheit*, ihre abwesenheitsnotiz soll, soll auf, auf der webseite, gehört weg, hat … überwiesen, euro überwiesen, geld überwiesen, habe … überwiesen, angeklickt, stimmt nicht, ist falsch, steht noch, richtig ist
asks: par erreur, son message d'absence, doit renvoyer, est fausse, est faux, sur le site, a viré, a versé, j'ai cliqué
asks: por error, pongan, su aviso de vacaciones, está mal, es incorrect*, en la web, ha transferido, he pagado
asks: por engano, a resposta automática dele, a resposta automática dela, está errado, está errada, no site, transferiu, paguei
asks: per errore, il suo messaggio di assenza, è sbagliat*, sul sito, ha versato, ho pagato
asks: per ongeluk, zijn afwezigheid, haar afwezigheid, klopt niet, op de website, heeft … overgemaakt, ik heb … betaald
asks: przez pomyłkę, jego autoodpowiedź, jej autoodpowiedź, jest błędn*, na stronie jest, przelał*, zapłacił*
asks: 間違えて, 間違って, 誤って, 表示されたまま, たままです, 振り込んで, 消して, もらえますか
doubt: but, however, yet, although, still, nevertheless, unfortunately, nobody in, nobody at, no one in, no one at, none of us, says that, claims that, tells me, shows green
doubt: aber, trotzdem, dennoch, jedoch, leider, obwohl, niemand in, zeigt grün, laut
doubt: mais, pourtant, toutefois, malheureusement, personne à, est au vert, selon
doubt: pero, sin embargo, aunque, en verde, nadie entra, según
doubt: mas, porém, contudo, embora, está verde, ninguém entra, infelizmente
doubt: ma, però, tuttavia, purtroppo, è verde, nessuno entra
doubt: maar, echter, toch, helaas, op groen, kan niemand
doubt: ale, jednak, niestety, mimo, jest zielony, nikt nie
doubt: しかし, ですが, ますが, ましたが, のに, 誰も
`;
