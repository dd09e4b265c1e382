import type { SeedLanguage } from '../seed-language';

export const german: SeedLanguage = {
  language: 'de',
  words: {
    access: `Passwort
Kennwort zurücksetzen
Anmeldung VPN
Benutzerkonto
Zugang
Zugriffsrechte
Zwei-Faktor-Anmeldung
Konto entsperren
Berechtigung`,
    'administrative-rights': `Administratorrechte
lokaler Admin
Adminrechte Laptop
Installationsrechte`,
    hardware: `Drucker
Laptop
Notebook
Bildschirm
Monitor
Tastatur und Maus
Dockingstation
Akku
Headset
Scanner
Rechner startet nicht
WLAN
Netzwerkkabel
Toner
Telefon`,
    hr: `Urlaubsantrag
Krankmeldung
Gehaltsabrechnung
Lohnabrechnung
Elternzeit
Arbeitsvertrag
Zeiterfassung
neue Mitarbeiterin
Personalabteilung
Überstunden`,
    payments: `Rechnung
Zahlung
Überweisung
Lastschrift
Mahnung
Erstattung
Kreditkarte
Gutschrift
doppelt abgebucht
Zahlungsverzug`,
    project: `Projektnummer
Projektcode anlegen
Kostenstelle
Projektlaufzeit
Projektbuchung`,
    purchase: `Bestellung
Beschaffung
Bestellanforderung
Angebot Lieferant
Lizenz kaufen
Wareneingang
Lieferung`,
    software: `Programm stürzt ab
Fehlermeldung
Update
Outlook
Excel
SAP
App
Webseite
Schnittstelle
Anwendung
Datenbank`,
    storage: `Netzlaufwerk
Speicherplatz
Freigabe
gemeinsamer Ordner
Postfach voll
Datensicherung
Backup
SharePoint Ordner`,
    travel: `Dienstreise
Flug
Hotel
Mietwagen
Reisekosten
Gepäck
Visum
Bahnfahrkarte`,
  },
  incidents: {
    access: `Ich kann mich nicht mehr anmelden, das Kennwort wird nicht angenommen.
Mein Konto ist nach drei Fehlversuchen gesperrt.
Die VPN-Verbindung bricht beim Anmelden ab.
Der Code für die Zwei-Faktor-Anmeldung kommt nicht an.
Seit heute bekomme ich beim Öffnen des Portals "Zugriff verweigert".
Das Einloggen ins Kundenkonto funktioniert nicht mehr.`,
    'administrative-rights': `Meine Administratorrechte sind seit dem Update weg.
Bei der Installation erscheint, dass mir Adminrechte fehlen.`,
    hardware: `Der Drucker im zweiten Stock druckt nicht mehr.
Mein Laptop geht nicht mehr an, der Bildschirm bleibt schwarz.
Der Akku ist nach einer Stunde leer.
Der externe Monitor wird nicht erkannt.
Im Besprechungsraum fällt das WLAN ständig aus.
Die Tastatur reagiert nicht, nachdem Kaffee darauf gelaufen ist.
Das Headset hat keinen Ton mehr.`,
    hr: `Auf meiner Gehaltsabrechnung fehlen die Überstunden.
Mein Urlaubsantrag wurde gelöscht und das Restguthaben stimmt nicht.
Die Zeiterfassung hat meine Stunden von Montag nicht übernommen.`,
    payments: `Die Adresse auf der Rechnung ist falsch.
Eine unbekannte Abbuchung steht auf meiner Kreditkarte.
Der Betrag wurde zweimal von meinem Konto abgebucht.
Die Kartenzahlung wird im Shop abgelehnt.
Die Erstattung ist bis heute nicht eingegangen.
Wir haben eine Mahnung bekommen, obwohl die Rechnung bezahlt ist.`,
    project: `Auf das Projekt lassen sich keine Stunden mehr buchen.
Der Projektcode ist mit der falschen Kostenstelle angelegt.`,
    purchase: `Meine Bestellung ist seit drei Wochen nicht angekommen.
Die Ware kam beschädigt an.
Die bestellten Geräte sind nicht geliefert worden.
Die Lieferung ist unvollständig, zwei Positionen der Bestellung fehlen.`,
    software: `Das Programm stürzt beim Speichern ab.
Outlook zeigt eine Fehlermeldung und schließt sich.
Nach dem Update startet die App nicht mehr.
Der Export nach Excel liefert leere Dateien.
Die Webseite lädt nicht, es kommt Fehler 500.
Die Schnittstelle überträgt keine Daten mehr ins SAP.`,
    storage: `Das Netzlaufwerk ist nicht mehr verbunden.
Der Speicherplatz auf dem Server ist voll.
Eine Datei aus dem gemeinsamen Ordner ist verschwunden.
Die nächtliche Datensicherung ist fehlgeschlagen.`,
    travel: `Mein Flug wurde gestrichen und ich habe keine Umbuchung erhalten.
Das Hotel findet meine Reservierung nicht.
Mein Koffer ist nicht angekommen.`,
  },
  requests: {
    access: `Könnt ihr mir bitte Schreibrechte auf das Laufwerk geben?
Ich habe mein Passwort vergessen, bitte einen neuen Link schicken.
Bitte setzen Sie mein Passwort zurück.
Bitte schalten Sie mich für das Kundenportal frei.
Die neue Kollegin braucht ein Benutzerkonto und Zugang zum CRM.
Ich benötige Leserechte für den Bericht.`,
    'administrative-rights': `Ich bitte um lokale Administratorrechte auf meinem Notebook.
Bitte geben Sie mir für zwei Tage Adminrechte, um Treiber zu installieren.`,
    hardware: `Ich brauche einen neuen Laptop für einen Mitarbeiter.
Bitte tauschen Sie den Toner am Drucker.
Bitte stellen Sie mir einen zweiten Monitor auf.
Ich hätte gerne eine Dockingstation für das Homeoffice.`,
    hr: `Hiermit beantrage ich Urlaub vom 3. bis 14. August.
Bitte schicken Sie mir eine Arbeitsbescheinigung.
Bitte ändern Sie meine Bankverbindung für das Gehalt.`,
    payments: `Bitte senden Sie mir die Rechnung noch einmal zu.
Bitte erstatten Sie den zu viel gezahlten Betrag.
Bitte ändern Sie die Rechnungsanschrift.`,
    project: `Bitte legen Sie eine neue Projektnummer für den Kunden an.
Bitte verlängern Sie die Projektlaufzeit bis Dezember.`,
    purchase: `Bitte bestellen Sie zehn Lizenzen für die Grafikabteilung.
Bitte geben Sie die Bestellanforderung frei.
Wir benötigen ein Angebot für fünf neue Stühle.`,
    software: `Bitte installieren Sie das neue PDF-Programm auf meinem Rechner.
Bitte aktualisieren Sie die Anwendung auf die neueste Version.`,
    storage: `Bitte erhöhen Sie mein Postfach, es ist fast voll.
Bitte stellen Sie eine gelöschte Datei aus der Sicherung wieder her.
Bitte richten Sie einen gemeinsamen Ordner für das Team ein.`,
    travel: `Bitte buchen Sie mir einen Flug nach Wien und ein Hotel für zwei Nächte.
Bitte stornieren Sie meinen Mietwagen.`,
  },
  questions: {
    access: `Wie kann ich mein Kennwort selbst ändern?
Wer vergibt die Berechtigung für das Archiv?`,
    'administrative-rights': `Wie bekomme ich Administratorrechte für mein Gerät?
Darf ich als lokaler Admin Programme installieren?`,
    hardware: `Welche Monitore passen an die Dockingstation?
Wie richte ich den neuen Drucker ein?`,
    hr: `Wie viele Urlaubstage habe ich noch?
Bis wann muss die Krankmeldung vorliegen?
Wann kommt das Gehalt?`,
    payments: `Wann wird die Rechnung abgebucht?
Welche Zahlungsarten bieten Sie an?
Wie hoch sind die Gebühren für eine Überweisung ins Ausland?`,
    project: `Auf welche Projektnummer soll ich die Schulung buchen?
Wer ist für das interne Projekt zuständig?`,
    purchase: `Wie lange dauert die Lieferung der Bestellung?
Wer muss eine Beschaffung über 500 Euro genehmigen?`,
    software: `Wie exportiere ich die Liste als PDF?
Welche Version der Software wird unterstützt?
Gibt es eine Anleitung für die neue App?`,
    storage: `Wo finde ich die alten Dateien nach dem Umzug des Laufwerks?
Wie viel Speicherplatz habe ich noch?`,
    travel: `Brauche ich für die Reise ein Visum?
Wie viel Handgepäck darf ich mitnehmen?`,
  },
  changes: `Es wäre schön, wenn man die Liste nach Datum sortieren könnte.
Verbesserungsvorschlag: ein dunkles Design für die App.
Könnten Sie eine Funktion zum Export als CSV einbauen?
Neue Funktion gewünscht: mehrere Einträge auf einmal bearbeiten.
Bitte ergänzen Sie im Formular ein Feld für die Abteilung.`,
  recurring: `Das passiert jede Woche wieder, bitte finden Sie die Ursache.
Es ist schon der vierte Fall in diesem Monat, immer mit demselben Muster.
Der Fehler tritt seit Monaten immer wieder auf, die Grundursache ist ungeklärt.`,
  severity: {
    P1: `Nichts geht mehr, die ganze Firma steht.
Das System ist für alle Kunden nicht erreichbar.
Keiner kann mehr arbeiten, bitte SOFORT!
Kundendaten sind öffentlich sichtbar, möglicher Hackerangriff.
Wir verlieren jede Minute Umsatz.
Alle Kollegen sind betroffen, niemand kann arbeiten!
Die Produktion steht still.
Totalausfall an allen Standorten.
Wir haben vermutlich Daten verloren und einen Sicherheitsvorfall.
Notfall, bitte sofort handeln!`,
    P2: `Dringend!
Bitte so schnell wie möglich, wir müssen heute noch liefern.
Das ist dringend, die Kollegen warten.
Eilt sehr, Frist läuft heute ab.
Es ist sehr dringend, eine ganze Abteilung ist betroffen.
Bitte dringend, der Kunde wartet und heute ist Abgabe.
Ich kann überhaupt nicht arbeiten.
Hohe Priorität, es gibt keine Ausweichlösung.`,
    P3: `Bitte kümmern Sie sich in den nächsten Tagen darum.
Es stört bei der Arbeit, aber es geht vorerst.
Ein Umweg ist möglich, aber mühsam.`,
    P4: `Es ist nicht eilig.
Das hat Zeit bis nächste Woche.
Betrifft nur mich, niedrige Priorität.`,
    P5: `Nur ein Schreibfehler, unwichtig.
Ein Schönheitsfehler, bei Gelegenheit.
Nur ein Tippfehler auf der Seite.
Reine Kosmetik, wenn Sie einmal Zeit haben.
Das ist nur eine Kleinigkeit, keine Eile.`,
  },
  openings: `Hallo,
Guten Tag,
Guten Morgen zusammen,
Sehr geehrte Damen und Herren,
Liebes Team,
Moin,`,
  closings: `Danke im Voraus.
Vielen Dank für Ihre Hilfe.
Mit freundlichen Grüßen
Viele Grüße
Besten Dank`,
  negative: `Ich bin sehr verärgert, das ist eine Zumutung!
So einen schlechten Service habe ich noch nie erlebt.
Ich warte seit Wochen und niemand meldet sich, das ist inakzeptabel.
Das nervt gewaltig.
Ich bin enttäuscht und überlege zu kündigen.`,
  positive: `Ihr seid großartig, vielen herzlichen Dank!
Super Arbeit, ich bin begeistert.
Das hat wunderbar geklappt, danke für die schnelle Hilfe.
Ich bin sehr zufrieden mit eurem Service.
Toll gemacht!`,
};
