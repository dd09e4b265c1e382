import type { DemoTicket } from '../ticket';

/** German tickets, from staff and from customers. */
export const german: DemoTicket[] = [
  {
    id: '4817',
    language: 'de',
    queue: 'it-support',
    subject: 'Kein Zugriff mehr auf das Projektlaufwerk P:',
    requester: { name: 'Jürgen Maurer', email: 'juergen.maurer@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Jürgen Maurer',
        hoursAgo: 3.2,
        text: `Guten Morgen,

seit der Umstellung am Wochenende komme ich nicht mehr auf das Laufwerk P:\\Angebote. Es erscheint „Zugriff verweigert. Wenden Sie sich an den Administrator." Die Kollegin am Nachbartisch kommt ohne Probleme darauf, wir sind in derselben Abteilung.

Ich muss heute bis 15 Uhr ein Angebot abgeben, die Kalkulation liegt auf diesem Laufwerk. Bitte dringend die Berechtigung prüfen. Neu gestartet habe ich bereits.

Mit freundlichen Grüßen
Jürgen Maurer

Brightwater GmbH · Vertrieb Süd
Telefon 089 5550 2140`,
      },
    ],
  },
  {
    id: '4814',
    language: 'de',
    queue: 'billing',
    subject: 'Rechnung 2025-0817 wurde doppelt abgebucht',
    requester: { name: 'Sabine Krüger', email: 'buchhaltung@krueger-optik.example' },
    status: 'open',
    assignee: 'Diego Marín',
    tags: ['payment'],
    conversation: [
      {
        role: 'customer',
        author: 'Sabine Krüger',
        hoursAgo: 7,
        text: `Sehr geehrte Damen und Herren,

für die Rechnung 2025-0817 über 119,00 EUR wurde unser Konto am 2. und noch einmal am 5. per Lastschrift belastet. Bitte erstatten Sie den zweiten Betrag auf das bekannte Konto und teilen Sie uns mit, wie es dazu kam.

Außerdem fehlt auf der Rechnung unsere neue Umsatzsteuer-Identifikationsnummer. Können Sie eine korrigierte Fassung schicken?

Mit freundlichen Grüßen
Sabine Krüger
Buchhaltung, Krüger Optik

Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender und vernichten Sie diese E-Mail.`,
      },
      {
        role: 'internal',
        author: 'Diego Marín',
        hoursAgo: 6,
        text: 'Second direct debit was the retry of a run that had gone through. See also #4808.',
      },
    ],
  },
  {
    id: '4811',
    language: 'de',
    queue: 'workplace',
    subject: 'Neue Mitarbeiterin zum 1.: Laptop, Konten, Schlüssel',
    requester: { name: 'Birgit Sommer', email: 'birgit.sommer@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Birgit Sommer',
        hoursAgo: 19,
        text: `Hallo zusammen,

zum Monatsersten fängt Frau Elif Yıldız bei uns im Kundenservice an (Vollzeit, Standort München, Raum 2.14). Bitte richtet bis dahin ein:

- Laptop mit Dockingstation und Headset
- Konto, E-Mail und Zugang zum Ticketsystem
- Mitglied in den Verteilern „kundenservice" und „alle-muenchen"
- Schlüsselkarte für Haupteingang und 2. Stock

Vorgesetzter ist Herr Maurer. Die Personalnummer reiche ich nach.

Viele Grüße
Birgit`,
      },
    ],
  },
  {
    id: '4806',
    language: 'de',
    queue: 'product',
    subject: 'Kalender zeigt alle Termine eine Stunde zu früh',
    requester: { name: 'Dr. Anke Vogel', email: 'praxis@vogel-physio.example' },
    status: 'open',
    priority: 'high',
    assignee: 'Sam Whitaker',
    tags: ['calendar'],
    conversation: [
      {
        role: 'customer',
        author: 'Dr. Anke Vogel',
        hoursAgo: 34,
        text: `Guten Tag,

seit dem letzten Update (8.4) stehen in der Handy-App alle Termine eine Stunde zu früh, im Browser stimmen sie. Heute kamen deshalb drei Patienten zur falschen Zeit, und die Erinnerungs-SMS enthalten ebenfalls die falsche Uhrzeit. Betroffen sind Android und iPhone.

Zeitzone im Konto: Europe/Berlin. Bitte um schnelle Lösung, wir müssen sonst alle Patienten anrufen.

Anke Vogel`,
      },
      {
        role: 'agent',
        author: 'Sam Whitaker',
        hoursAgo: 32,
        text: 'Guten Tag Frau Dr. Vogel, wir können das nachstellen: Die App rechnet die Sommerzeit doppelt. Ich melde mich, sobald die Korrektur bereitsteht.',
      },
      {
        role: 'customer',
        author: 'Dr. Anke Vogel',
        hoursAgo: 9.5,
        text: `Danke. Gibt es schon einen Termin? Heute waren es wieder zwei Patienten.

Am Montag schrieb Brightwater Support <support@brightwater.example>:
> wir können das nachstellen: Die App rechnet die Sommerzeit doppelt.`,
      },
    ],
  },
  {
    id: '4802',
    language: 'de',
    queue: 'billing',
    subject: 'Beschwerde: seit drei Wochen keine Antwort auf meine Kündigung',
    requester: { name: 'Rolf Petersen', email: 'rolf.petersen@nordlicht-reisen.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Rolf Petersen',
        hoursAgo: 78,
        text: `Ich habe am 4. fristgerecht gekündigt und seitdem zweimal nachgefragt. Keine Antwort, dafür die nächste Abbuchung. So geht man nicht mit Kunden um!

Ich erwarte bis Freitag eine schriftliche Bestätigung der Kündigung und die Erstattung des abgebuchten Betrags von 79 Euro. Andernfalls lasse ich die Lastschrift zurückgehen und gebe die Sache an meinen Anwalt.

Rolf Petersen
Nordlicht Reisen`,
      },
    ],
  },
];
