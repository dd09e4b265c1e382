import type { SeedLanguage } from '../seed-language';

export const dutch: SeedLanguage = {
  language: 'nl',
  words: {
    access: `wachtwoord
wachtwoord opnieuw instellen
VPN-verbinding
gebruikersaccount
toegangsrechten
toegang geweigerd
account geblokkeerd
tweestapsverificatie`,
    'administrative-rights': `beheerdersrechten
lokale beheerder
installatierechten`,
    hardware: `printer
laptop
scherm
monitor
toetsenbord en muis
dockingstation
accu
koptelefoon
scanner
wifi
netwerkkabel
toner
telefoon`,
    hr: `verlof
verlofaanvraag
ziekmelding
loonstrook
salaris
arbeidscontract
urenregistratie
overuren
personeelszaken`,
    payments: `factuur
betaling
overschrijving
automatische incasso
betalingsherinnering
terugbetaling
creditcard
creditnota
dubbel afgeschreven`,
    project: `projectcode
projectnummer
kostenplaats
einde van het project`,
    purchase: `bestelling
inkooporder
inkoopaanvraag
offerte leverancier
licenties kopen
levering`,
    software: `programma loopt vast
foutmelding
update
Outlook
Excel
SAP
app
website
koppeling
database`,
    storage: `netwerkschijf
schijfruimte
gedeelde map
mailbox vol
back-up
bestand verwijderd`,
    travel: `zakenreis
vlucht
hotel
huurauto
reiskosten
bagage
visum
treinkaartje`,
  },
  incidents: {
    access: `Ik kan niet meer inloggen, mijn wachtwoord wordt niet geaccepteerd.
Mijn account is geblokkeerd na drie pogingen.
De VPN-verbinding mislukt bij het aanmelden.
Ik krijg de code voor de tweestapsverificatie niet.
Sinds vanochtend zegt het portaal toegang geweigerd.
Inloggen op de klantomgeving werkt niet meer.`,
    'administrative-rights': `Mijn beheerdersrechten zijn weg sinds de update.
De installatie zegt dat ik geen beheerdersrechten heb.`,
    hardware: `De printer op de tweede verdieping print niet.
Mijn laptop gaat niet meer aan, het scherm blijft zwart.
De accu is na een uur leeg.
De externe monitor wordt niet herkend.
De wifi in de vergaderzaal valt steeds weg.
Het toetsenbord reageert niet meer nadat er koffie over is gegaan.
Er komt geen geluid uit mijn koptelefoon.`,
    hr: `Op mijn loonstrook ontbreken de overuren.
Mijn verlofaanvraag is verdwenen en het saldo klopt niet.
De urenregistratie heeft mijn uren van maandag niet opgeslagen.`,
    payments: `Het adres op de factuur klopt niet.
Er staat een onbekende afschrijving op mijn creditcard.
Het bedrag is twee keer van mijn rekening afgeschreven.
Mijn kaart wordt geweigerd bij het betalen.
De terugbetaling is nog niet binnen.
We kregen een herinnering terwijl de factuur betaald is.`,
    project: `Er kunnen geen uren meer op het project worden geboekt.
De projectcode heeft de verkeerde kostenplaats.`,
    purchase: `Mijn bestelling is na drie weken nog niet aangekomen.
Het artikel kwam beschadigd aan.
De bestelde apparaten zijn niet geleverd.
De levering is niet compleet, er ontbreken twee artikelen van de bestelling.`,
    software: `Het programma loopt vast als ik opsla.
Outlook geeft een foutmelding en sluit af.
De app start niet meer sinds de update.
De export naar Excel geeft lege bestanden.
De website laadt niet, er staat fout 500.
De koppeling stuurt geen gegevens meer naar SAP.`,
    storage: `De netwerkschijf is niet meer verbonden.
De schijf van de bestandsserver is vol.
Er is een bestand verdwenen uit de gedeelde map.
De back-up van vannacht is mislukt.`,
    travel: `Mijn vlucht is geannuleerd en ik ben niet omgeboekt.
Het hotel kan mijn reservering niet vinden.
Mijn koffer is niet aangekomen.`,
  },
  requests: {
    access: `Kunnen jullie mij schrijfrechten op de schijf geven?
Ik ben mijn wachtwoord vergeten, graag een nieuwe link sturen.
Graag mijn wachtwoord opnieuw instellen.
Graag toegang tot het klantenportaal.
De nieuwe collega heeft een account en toegang tot het CRM nodig.
Ik heb leesrechten nodig voor het rapport.`,
    'administrative-rights': `Ik wil graag lokale beheerdersrechten op mijn laptop.
Graag twee dagen beheerdersrechten om stuurprogramma's te installeren.`,
    hardware: `Ik heb een nieuwe laptop nodig voor een medewerker.
Graag de toner van de printer vervangen.
Graag een tweede monitor op mijn bureau plaatsen.
Ik wil graag een dockingstation om thuis te werken.`,
    hr: `Ik vraag verlof aan van 3 tot 14 augustus.
Graag een werkgeversverklaring sturen.
Graag mijn bankrekening voor het salaris wijzigen.`,
    payments: `Graag de factuur nog een keer sturen.
Graag het te veel betaalde bedrag terugbetalen.
Graag ons factuuradres wijzigen.`,
    project: `Graag een nieuw projectnummer aanmaken voor de klant.
Graag het project verlengen tot december.`,
    purchase: `Graag tien licenties bestellen voor het ontwerpteam.
Graag de inkoopaanvraag goedkeuren.
We hebben een offerte nodig voor vijf stoelen.`,
    software: `Graag het nieuwe pdf-programma op mijn computer installeren.
Graag de applicatie bijwerken naar de laatste versie.`,
    storage: `Graag mijn mailbox vergroten, hij is bijna vol.
Graag een verwijderd bestand terugzetten uit de back-up.
Graag een gedeelde map maken voor het team.`,
    travel: `Graag een vlucht naar Wenen boeken en een hotel voor twee nachten.
Graag mijn huurauto annuleren.`,
  },
  questions: {
    access: `Hoe kan ik zelf mijn wachtwoord wijzigen?
Wie geeft de rechten voor het archief?`,
    'administrative-rights': `Hoe krijg ik beheerdersrechten op mijn apparaat?
Mag ik als lokale beheerder programma's installeren?`,
    hardware: `Welke monitoren passen op het dockingstation?
Hoe stel ik de nieuwe printer in?`,
    hr: `Hoeveel verlofdagen heb ik nog?
Wanneer moet de ziekmelding binnen zijn?
Wanneer wordt het salaris betaald?`,
    payments: `Wanneer wordt de factuur geïncasseerd?
Welke betaalwijzen bieden jullie aan?
Wat kost een overschrijving naar het buitenland?`,
    project: `Op welk projectnummer moet ik de training boeken?
Wie is verantwoordelijk voor het interne project?`,
    purchase: `Hoe lang duurt de levering van de bestelling?
Wie moet een aankoop boven 500 euro goedkeuren?`,
    software: `Hoe exporteer ik de lijst als pdf?
Welke versie van de software wordt ondersteund?
Is er een handleiding voor de nieuwe app?`,
    storage: `Waar vind ik de oude bestanden na de verhuizing van de schijf?
Hoeveel ruimte heb ik nog?`,
    travel: `Heb ik een visum nodig voor de reis?
Hoeveel handbagage mag ik meenemen?`,
  },
  changes: `Het zou fijn zijn als de lijst op datum gesorteerd kan worden.
Suggestie: een donker thema voor de app.
Kunnen jullie een export als CSV toevoegen?
Nieuwe functie gewenst: meerdere regels tegelijk bewerken.
Graag een veld voor de afdeling aan het formulier toevoegen.`,
  recurring: `Dit gebeurt elke week opnieuw, graag de oorzaak zoeken.
Het is het vierde geval deze maand, steeds op dezelfde manier.
De fout komt al maanden terug, de hoofdoorzaak is onbekend.`,
  severity: {
    P1: `Niets werkt meer, het hele bedrijf ligt stil.
Het systeem is voor alle klanten onbereikbaar.
Niemand kan meer werken, graag METEEN!
Klantgegevens zijn openbaar zichtbaar, mogelijk een hack.
We verliezen elke minuut omzet.
Iedereen ligt plat, niemand kan werken!
De productie staat stil.
Totale storing op alle locaties.
We zijn gegevens kwijt en vermoeden een beveiligingslek.
Noodgeval, graag direct ingrijpen!`,
    P2: `Dringend!
Zo snel mogelijk graag, we moeten vandaag leveren.
Dit is urgent, de collega's wachten.
Veel haast, de termijn loopt vandaag af.
Het is zeer dringend, een hele afdeling heeft er last van.
Dringend, de klant wacht en de deadline is vandaag.
Ik kan helemaal niet werken.
Hoge prioriteit, er is geen alternatief.`,
    P3: `Graag de komende dagen naar kijken.
Het stoort bij het werk, maar voorlopig red ik me.
Er is een omweg, maar die is lastig.`,
    P4: `Het is niet dringend.
Het kan wachten tot volgende week.
Het treft alleen mij, lage prioriteit.`,
    P5: `Slechts een spelfout, niet belangrijk.
Een schoonheidsfoutje, als het uitkomt.
Alleen een tikfout op de pagina.
Puur cosmetisch, als jullie een keer tijd hebben.
Het is maar een kleinigheid, geen haast.`,
  },
  openings: `Hallo,
Goedemorgen,
Beste collega's,
Geachte heer of mevrouw,
Hoi,`,
  closings: `Alvast bedankt.
Bedankt voor de hulp.
Met vriendelijke groet
Groeten
Ik hoor het graag.`,
  negative: `Ik ben erg boos, dit is onacceptabel!
Zo'n slechte service heb ik nog nooit meegemaakt.
Ik wacht al weken en niemand antwoordt, belachelijk.
Dit is zo frustrerend.
Ik ben teleurgesteld en denk aan opzeggen.`,
  positive: `Jullie zijn geweldig, heel erg bedankt!
Uitstekend werk, ik ben er blij mee.
Het is prima gelukt, bedankt voor de snelle hulp.
Ik ben erg tevreden over jullie service.
Goed gedaan!`,
};
