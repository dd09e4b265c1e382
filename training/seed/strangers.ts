/**
 * Tickets in another style than the seed phrases, written by us and never trained on: whole stories as people send
 * them. They measure topic and type in other languages and trades.
 */
const lines = `de|payments|incident|Doppelte Abbuchung im März|Guten Tag, beim Blick auf die Kontoauszüge ist mir aufgefallen, dass Sie die 49,90 Euro für März sowohl am 2. als auch am 5. eingezogen haben. Den zweiten Einzug hätte ich gern zurück. Kundennummer steht oben.
de|access|incident|komme nicht rein|seit dem wochenende lande ich nach eingabe von benutzername und kennwort immer wieder auf der startmaske. kollegin nebenan hat das nicht. caps lock ist aus :)
de|hardware|incident|Etikettendrucker Versand|Der Zebra an Packplatz 4 zieht die Rolle schief ein und blinkt rot. Reinigung hat nichts gebracht. Wir weichen solange auf Platz 5 aus.
de|storage|request|Ordner Buchhaltung 2019|Frau Lindner hat gestern versehentlich den Unterordner 2019 auf dem Laufwerk K: gelöscht. Können Sie den Stand von vorgestern zurückspielen?
de|hr|question|Resturlaub|Verfallen die fünf Tage aus dem letzten Jahr Ende März oder darf ich die noch im Sommer nehmen? Im Intranet steht dazu nichts.
de|purchase|request|Stehpult für Büro 2.14|Nach Rücksprache mit dem Betriebsarzt soll ich einen höhenverstellbaren Schreibtisch bekommen. Bitte ein Angebot beim Lieferanten einholen und bestellen, Kostenstelle 4711.
de|software|incident|Lieferschein wird nicht erzeugt|Wenn ich im Auftrag auf Drucken klicke, erscheint kurz ein Fenster mit einer Fehlermeldung und das Programm ist weg. Gestern Abend ging es noch, heute Nacht lief wohl ein Update.
de|software|change|Wunsch zur Terminübersicht|In der Kalenderansicht wäre ein Filter nach Filiale hilfreich, dann müssten wir nicht immer scrollen.
de|travel|incident|Rückflug|Die Airline hat meinen Rückflug aus Lissabon am Donnerstag gestrichen. Ich brauche eine andere Verbindung und eine Nacht mehr im Hotel.
de|access|request|Neuer Kollege ab Montag|Am Montag fängt Herr Özdemir im Einkauf an. Er braucht ein Benutzerkonto, Mail und Zugriff auf das Bestellsystem mit denselben Rechten wie Frau Kern.
fr|payments|incident|Double prélèvement|Bonjour, en vérifiant mes relevés je vois que l'abonnement de mars a été prélevé le 2 puis le 5. Pouvez-vous annuler le second ? Mon numéro de client figure ci-dessus.
fr|access|incident|impossible d'entrer|depuis lundi la page revient toujours au début après avoir tapé mon identifiant et mon mot de passe, ma collègue y arrive sans souci
fr|hardware|incident|Imprimante d'étiquettes|L'imprimante du quai 4 avale le rouleau de travers et clignote en rouge. Nous utilisons celle du quai 5 en attendant.
fr|storage|request|Dossier comptabilité 2019|Le sous-dossier 2019 du lecteur K: a été effacé hier par erreur. Pouvez-vous remettre la version d'avant-hier ?
fr|hr|question|Reliquat de congés|Les cinq jours de l'an dernier sont-ils perdus fin mars ou puis-je encore les prendre cet été ?
fr|purchase|request|Bureau réglable|À la demande du médecin du travail, il me faut un bureau réglable en hauteur. Merci de demander un devis au fournisseur et de passer la commande.
fr|software|incident|Bon de livraison|Quand je clique sur imprimer dans une commande, une fenêtre d'erreur apparaît et le programme disparaît. Hier soir tout allait bien, il y a dû avoir une mise à jour cette nuit.
fr|software|change|Vue du calendrier|Un filtre par agence dans le calendrier nous éviterait de faire défiler toute la page, ce serait une belle amélioration.
fr|travel|incident|Vol retour|La compagnie a supprimé mon vol retour de Lisbonne jeudi. Il me faut une autre liaison et une nuit d'hôtel de plus.
fr|access|request|Nouveau collègue lundi|Monsieur Diallo commence lundi aux achats. Il lui faut un compte, une adresse et l'accès au système de commande comme Madame Petit.
es|payments|incident|Cobro doble|Buenas, revisando el extracto veo que la cuota de marzo se cobró el día 2 y otra vez el 5. ¿Me devuelven el segundo cargo, por favor?
es|access|incident|no me deja entrar|desde el lunes, al poner usuario y contraseña vuelve siempre a la pantalla de inicio; a mi compañera sí le funciona
es|hardware|incident|Impresora de etiquetas|La impresora del muelle 4 coge el rollo torcido y parpadea en rojo. Mientras tanto usamos la del muelle 5.
es|storage|request|Carpeta contabilidad 2019|Ayer se borró por error la subcarpeta 2019 de la unidad K:. ¿Pueden recuperar la versión de anteayer?
es|hr|question|Vacaciones pendientes|¿Los cinco días del año pasado se pierden a finales de marzo o los puedo coger en verano?
es|purchase|request|Mesa regulable|Por indicación del médico necesito una mesa regulable en altura. Pidan presupuesto al proveedor y hagan el pedido, por favor.
es|software|incident|Albarán|Al pulsar imprimir en un pedido sale una ventana de error y el programa desaparece. Anoche funcionaba, debió de haber una actualización.
es|travel|incident|Vuelo de vuelta|La aerolínea canceló mi vuelo de vuelta desde Lisboa el jueves. Necesito otra conexión y una noche más de hotel.
it|payments|incident|Addebito doppio|Salve, controllando l'estratto conto vedo che il canone di marzo è stato addebitato il 2 e di nuovo il 5. Potete stornare il secondo?
it|hardware|incident|Stampante etichette|La stampante della baia 4 prende il rotolo storto e lampeggia in rosso. Per ora usiamo quella della baia 5.
it|access|request|Nuovo collega da lunedì|Lunedì inizia il signor Greco agli acquisti. Servono un account, la posta e l'accesso al gestionale ordini.
pt|payments|incident|Cobrança em dobro|Olá, olhando o extrato vi que a mensalidade de março foi cobrada no dia 2 e de novo no dia 5. Podem estornar a segunda?
pt|access|incident|não consigo entrar|desde segunda a página volta sempre para o início depois que digito usuário e senha
pt|storage|request|Pasta contabilidade 2019|A subpasta 2019 da unidade K: foi apagada ontem por engano. Podem voltar a versão de anteontem?
nl|hardware|incident|Labelprinter|De printer bij dock 4 trekt de rol scheef en knippert rood. Voorlopig gebruiken we die van dock 5.
nl|access|request|Nieuwe collega maandag|Maandag begint meneer De Wit bij inkoop. Hij heeft een account, mail en toegang tot het bestelsysteem nodig.
nl|payments|incident|Dubbele incasso|Op mijn afschrift zie ik dat maart twee keer is geïncasseerd, op de 2e en de 5e. Kunt u de tweede terugstorten?
pl|access|incident|nie mogę wejść|od poniedziałku po wpisaniu loginu i hasła strona wraca do początku, koleżance działa
pl|hardware|incident|Drukarka etykiet|Drukarka przy rampie 4 krzywo wciąga rolkę i miga na czerwono. Na razie używamy tej przy rampie 5.
pl|payments|incident|Podwójne obciążenie|Na wyciągu widzę, że opłata za marzec została pobrana 2 i ponownie 5. Proszę o zwrot drugiej kwoty.
en|hardware|incident|Label printer dock 4|The Zebra at packing station 4 pulls the roll in at an angle and blinks red. Cleaning it did not help. We use station 5 meanwhile.
en|access|incident|can't get in|since the weekend I land on the start page again after typing user name and password. works for my colleague. caps lock is off :)
en|hr|question|Leave from last year|Do the five days from last year expire at the end of March or may I still take them in summer? The intranet says nothing.
en|purchase|request|Standing desk for 2.14|After talking to the company doctor I should get a height-adjustable desk. Please ask the supplier for a quote and order it, cost centre 4711.
en|storage|request|Accounting folder 2019|Mrs Lindner deleted the subfolder 2019 on drive K: by mistake yesterday. Can you put back the version of the day before?
en|software|incident|Delivery note|When I click print in an order, an error box flashes up and the program is gone. It worked last night, there must have been an update.`;

export interface Stranger {
  language: string;
  topic: string;
  type: string;
  subject: string;
  body: string;
}

export const strangers: readonly Stranger[] = lines.split('\n').map((line) => {
  const [language, topic, type, subject, body] = line.split('|');
  return { language, topic, type, subject, body };
});
