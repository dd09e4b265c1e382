/** What newsletters, surveys, offers and fraud are made of; a line per language, see `find-shape.ts`. */
export const advertising = `
optOut: unsubscribe, opt out, opt-out, leave the list, manage preferences, update your preferences, mail preferences, email preferences, manage notifications, turn off these notifications, stop receiving, stop these, reply stop, view in browser, view this email, open in browser, you receive this, you get this, you're on this list, you are receiving, because you subscribed, because you signed up, you signed up, subscribed to, no longer wish, not for you any more, change how often
optOut: abmelden, abbestellen, austragen, abmeldelink, keine post mehr, keine mails mehr, nicht mehr erhalten, nicht mehr lesen, im browser ansehen, sie erhalten diese, im browser
optOut: désabonner, désinscrire, désinscription, ne plus recevoir, ne souhaitez plus, dans votre navigateur, lire en ligne, vous recevez ce
optOut: darse de baja, date de baja, dar de baja, no deseas recibir, no quieres recibir, no quieres recibirlo, no desea recibir, cancelar la suscripción, recibes este
optOut: descadastrar, cancelar subscrição, cancelar inscrição, cancelar a inscrição, remova o seu, não quiser receber, não deseje mais receber, deixar de receber
optOut: disiscriviti, disiscriversi, annulla l'iscrizione, cancella l'iscrizione, non vuoi più ricevere, non ricevere più, clicca in fondo, ricevi questa
optOut: uitschrijven, uit te schrijven, meld u hier af, afmelden, geen mails meer, u ontvangt deze
optOut: wypisz się, wypisać się, zrezygnuj, rezygnacja z, nie chcesz otrzymywać, otrzymujesz tę
optOut: 配信停止, 登録解除, 購読解除, 配信を希望されない, 今後メールが不要, 配信解除
optOut: turn off these, in settings, gestisci le notifiche, cancelar notificaciones, benachrichtigungen abbestellen, se désabonner, manage your, expires in, free trial, responde stop, reply to stop, répondez stop, de subskrypcji, in de voettekst, cambie sus ajustes, change your settings, hier ändern, réglez vos choix, altere aqui, cambia qui, pas het hier aan, zmień ustawienia, 設定を変更
offer: % off, percent off, % discount, discount, save up to, members save, sale, special offer, offer ends, this week only, this month, in this issue, issue no, issue 1, new collection, our newsletter, newsletter, digest, highlights, webinar, early bird, register now, save my seat, save your seat, shop now, free shipping, free delivery, use code, prize draw, win a, top stories, trending, our fresh ideas, spring is here, release notes, upcoming, interview with, keynotes, stock up, catalogue, volunteers wanted
offer: % rabatt, prozent auf, % auf, nachlass, rabatt, sichern sie sich, sonderkonditionen, nur heute, nur bis, nur noch, in dieser ausgabe, newsletter, ausgabe, entdecken sie, neuheiten, frühbucher*, webinar, gewinnspiel, aktionspreis, gratis, angebot anfordern, unsere neuen
offer: % sur, remise, promotion*, offre, ce week-end, bons plans, lettre, au sommaire, ce mois-ci, webinaire*, découvrez, nouveautés, newsletter
offer: % de descuento, descuento, oferta*, nueva colección, boletín, este mes, novedades, descubre, solo hoy, últimos días
offer: % de desconto, desconto, oferta*, promoção, só até, leve dois, leve três, novidades, nesta edição, newsletter, cupom, em outubro, condições especiais
offer: di sconto, sconto, offerta, nuova collezione, in questo numero, newsletter, novità, scopri, solo fino
offer: % korting, korting, aanbieding*, lenteactie, nieuwsbrief, ontdek, nieuwe collectie, alleen deze week
offer: % rabatu, rabatu, promocj*, nową kolekcję, nowa kolekcja, newsletter, w tym tygodniu, w tym numerze, poznaj
offer: %オフ, 割引, セール, 新作, 新しいコレクション, キャンペーン, クーポン, メルマガ, 今号, 特集
offer: tulips from, from 3.99, ab 3, bargains, schnäppchen, bonnes affaires, gangas, pechinchas, affari, koopjes, okazje, お買い得, viewed your profile, haben ihr profil, mentioned in a post, appeared in, new notifications, nuove notifiche, les gusta, profile, profil, carrello, cart, biuletyn, nieuwsbrief, newsletter, lettre
survey: how did we do, rate your, rate the, rate our, how likely are you to recommend, our survey, minute survey, short survey, take our, questionnaire, your opinion counts, scale from, pulse check
survey: wie bewerten sie, bewerten sie, umfrage, waren sie zufrieden, wie zufrieden
survey: votre avis, enquête de satisfaction, notez, sur une échelle, donnez votre avis
survey: encuesta, valore, del 0 al 10, cómo lo hicimos, su opinión
survey: pesquisa de satisfação, pesquisa rápida, de 0 a 10, avalie, inquérito
survey: sondaggio, valuti, com'è andata, la sua opinione, da 1 a 10
survey: enquête, beoordeel, hoe tevreden, geef uw mening
survey: ankiet*, oceń, twoja opinia
survey: アンケート, ご意見をお聞かせ, 満足度
minutes: minute, minutes, seconds, anonymous, win, voucher, stars, link, click, unsubscribe, closes, recommend
minutes: minute, minuten, sterne, anonym, gewinnen, sekunden
minutes: minute, minutes, étoiles, anonyme, gagner, secondes
minutes: minuto, minutos, estrellas, anónima, ganar
minutes: minuto, minutos, estrelas, anónimo, nota, ganhe
minutes: minuti, secondi, stelle, anonimo, numero
minutes: minuut, minuten, sterren, anoniem
minutes: minuta, minuty, minut, gwiazdek, anonimow*, wygraj
minutes: 分で, 匿名, 抽選, ポイント
prize: you won, you have won, you've won, congratulations, congratulation, you have been selected, you were chosen, you was selected, was picked, dear beneficiary, next of kin, unclaimed, million, claim your, lucky, your account will be, will be closed, de-activated, deactivated, de-activate, held at our depot, unpaid fee, free audit, make money, from home, guaranteed profit
prize: gewonnen, herzlichen glückwunsch, ausgewählt, erbschaft, millionen, konto wurde, eingeschränkt, päckchen, von zuhause
prize: félicitations, vous avez gagné, vous avez été sélectionné, héritage, millions, remboursement, vous êtes éligible, votre compte sera
prize: felicidades, enhorabuena, ha ganado, has ganado, ha sido seleccionado, herencia, millones, crédito preconcedido, préstamo, gane dinero, ingreso extra, su cuenta será
prize: parabéns, ganhou, foi selecionado, foi sorteado, herança, milhões, pré-aprovado, pontos expiram, pontos vencem, fundos sem dono, sua conta será
prize: congratulazioni, ha vinto, hai vinto, è stato selezionato, eredità, milioni, verrà disattivat*, conto sara, non reclamat*, un cliente col suo
prize: gefeliciteerd, u wint, gewonnen, geselecteerd, erfenis, miljoen
prize: gratulacje, wygrał*, wylosowan*, spadek, milion*, zarabiaj, zarobiła, zarobek
prize: 当選, おめでとうございます, 相続, 選ばれました, 保証の投資, 月利, 儲かる, 稼げ
prize: account has been suspended, account is blocked, card will expire, free skins, get rich, quick money, i have recorded, i am a hacker, mailbox is full, box is nearly full, % full, 99 %, postfach zu, boîte pleine, buzón al, caixa a, casella al, postvak, skrzynka zapełniona, メールボックス99, cuenta ha sido bloqueada, carte vitale, don d'une veuve, without collateral, ohne schufa, sans garantie, sin avales, sem garantias, senza garanzie, zonder onderpand, bez zabezpieczeń, 口座が凍結, konto wurde vorübergehend, domeinnaam vervalt, domain name expires
prize: will be deleted, storage is full, werden heute gelöscht, speicher ist voll, seront supprimé*, espace est plein, serán borrad*, almacenamiento está lleno, serão apagad*, armazenamento está cheio, saranno cancellat*, spazio è pieno, worden vandaag verwijderd, opslag is vol, zostaną dziś usunięte, zostaną usunięte, pamięć jest pełna, 削除されます, 容量がいっぱい
hook: bank details, your bank, passport, card details, full name, reply with, click here, click to, click the, click on, within 24 hours, in 12hours, verify your, sign in to, confirm your, pay only, shipping fee, with your card, bitcoin, claim, immediate release, tap here, reply yes
hook: bankdaten, kontodaten, ihre daten, klicken sie, zahlen sie, innerhalb von 24, bestätigen
hook: coordonnées bancaires, cliquez, vos données, répondez, recevoir vos fonds, frais de
hook: datos bancarios, sus datos, tus datos, haga clic, responda con, en el enlace, número de whatsapp, hoy mismo
hook: dados do cartão, dados bancários, taxa de envio, clique, link seguro, informe os dados, informando conta, responda só
hook: cliccando, clicca, i suoi dati, dati bancari, risponda con, con un documento
hook: bankgegevens, klik, bevestig, binnen 24 uur
hook: kliknij, numer telefonu, dane karty, zostaw numer, oddzwonimy
hook: 今すぐ, クリック, 登録してください, 口座
hook: text yes, log on at, page below, link below, lien ci-dessous, remplissez le formulaire, répondez oui, página de abajo, enlace, página abaixo, responda sim, pagina qui sotto, risponda sì, pagina hieronder, stuur ja, stronie poniżej, zaloguj się, melden sie sich, unten an, schreiben sie ja, 下記リンク, 下のページ, ログイン, pay 1, to the wallet, tap here, cliquez ici, registreer nu
hook: click to upgrade, upgrade for, pay just, klicken und zahlen, zahlen sie nur, cliquez et payez, haga clic y pague, clique e pague, clicca e paga, klik en betaal, kliknij i zapłać, クリックして
pitch: we offer, we are leading, we are manufacturer, we are a manufacturer, leading factory, directly from factory, directly from manufacturer, factory price, moq, we can supply, our plant, we help companies, we help plants, we help, companies like yours, your website, your site, web design, seo, first page, page ranking, growth engine, decision makers, our consultants, digital marketing, i came across your, my portfolio, our portfolio, affordable, buy stars, business proposal, email list, free of charge analysis, our proven, we sell, cheap
pitch: unsere lösung, wir bringen, steigern sie, mehr anfragen, mehr kunden, betriebe wie, erste seite, platz 1, ihre seite, ihre webseite, ihre website, garantiert, unserem vertrieb, senken kosten, senken wir, unsere agentur, business development
pitch: notre agence, entreprises comme la vôtre, prospects qualifiés, augmentez vos, référencement, première page, nous sommes fabricant, votre site
pitch: nuestra agencia, empresas como la suya, base de datos, consiga más clientes, gana clientes, primera página, posicionamiento, fabricante
pitch: nossa agência, nosso motor, empresas como a sua, primeira página, fabricante, preço de fábrica, nosso consultor, pré-vendas
pitch: la nostra agenzia, aziende come la sua, prima pagina, produttore, preventivo, il suo sito, collaborazione influencer
pitch: ons bureau, bedrijven zoals het uwe, eerste pagina, meer klanten, fabrikant, lead
pitch: nasza agencja, firm takich jak, pierwszej stronie, pozycjonowanie, więcej klientów, producentem
pitch: 弊社のサービス, 御社のサイト, 貴社のサイト, 検索順位, 集客, 工場直送
pitch: we are the biggest maker, cheapest offer, we'd love to publish, guest article, do-follow, we redesign, our agency, we bring, nous aidons, nuestra plataforma, nosso consultor, vi propongo, wir fertigen, fabricamos, fabricante de, produciamo, produkujemy, wij maken, 製造しております, 工場, it decision maker, decision maker, leasing, noleggio a lungo
contact: short call, minute call, a call on, phone call, can i send you, shall i send you, reply for, our catalogue, catalog, catalogue, free demo, free sample, sample free, trial order, kind reply, kind enquiry, kindly reply, price list, quote, portfolio, case study, guaranteed, guarantee, best price, not interested, demo, offer ends
contact: telefonat, kurzes gespräch, angebot, kostenlos*, rückruf, antworten sie jetzt, passt ihnen, demo
contact: échange, rendez-vous, démonstration, devis gratuit, disponible pour, rappel, garantis
contact: llamada, reunión, demostración, responda, asesor, gratis
contact: minutinhos, conversa, reunião, demonstração, fale com, grátis
contact: chiamata, appuntamento, analisi gratuita, dimostrazione, gratuito, risponda
contact: gesprek, afspraak, gratis, offerte, belafspraak
contact: rozmowa, rozmowę, spotkanie, bezpłatn*, oferta
contact: お電話, ご面談, 無料, ご返信
contact: target price, zielpreis, precio objetivo, prezzo che desidera, cenę docelową, ご希望価格, which topics, le viene bien, would a, do you look after, should i speak, reply stop, jeudi, el jueves, mardi, fammi sapere, richieda subito, angebot anfordern, free article
`;
