import type { SeedLanguage } from '../seed-language';

export const italian: SeedLanguage = {
  language: 'it',
  words: {
    access: `password
reimpostare la password
connessione VPN
account utente
diritti di accesso
accesso negato
account bloccato
autenticazione a due fattori`,
    'administrative-rights': `diritti di amministratore
amministratore locale
permessi di installazione`,
    hardware: `stampante
portatile
schermo
monitor
tastiera e mouse
docking station
batteria
cuffie
scanner
wifi
cavo di rete
toner
telefono`,
    hr: `ferie
richiesta di ferie
malattia
busta paga
stipendio
contratto di lavoro
foglio presenze
straordinari
risorse umane`,
    payments: `fattura
pagamento
bonifico
addebito diretto
sollecito di pagamento
rimborso
carta di credito
nota di credito
addebitato due volte`,
    project: `codice progetto
numero di progetto
centro di costo
fine del progetto`,
    purchase: `ordine
ordine di acquisto
richiesta di acquisto
preventivo fornitore
acquistare licenze
consegna`,
    software: `il programma si blocca
messaggio di errore
aggiornamento
Outlook
Excel
SAP
applicazione
sito web
interfaccia
banca dati`,
    storage: `unità di rete
spazio su disco
cartella condivisa
casella di posta piena
backup
file cancellato`,
    travel: `trasferta
volo
albergo
auto a noleggio
spese di viaggio
bagaglio
visto
biglietto del treno`,
  },
  incidents: {
    access: `Non riesco più ad accedere, la password non viene accettata.
Il mio account è bloccato dopo tre tentativi.
La connessione VPN fallisce durante l'accesso.
Non mi arriva il codice a due fattori.
Da stamattina il portale dice accesso negato.
Non si riesce a entrare nell'area clienti.`,
    'administrative-rights': `I miei diritti di amministratore sono spariti dopo l'aggiornamento.
L'installazione dice che mancano i diritti di amministratore.`,
    hardware: `La stampante al secondo piano non stampa.
Il mio portatile non si accende, lo schermo resta nero.
La batteria si scarica in un'ora.
Il monitor esterno non viene riconosciuto.
Il wifi della sala riunioni cade continuamente.
La tastiera non risponde dopo che si è versato il caffè.
Non c'è audio nelle cuffie.`,
    hr: `Nella mia busta paga mancano gli straordinari.
La mia richiesta di ferie è sparita e il saldo è sbagliato.
Il foglio presenze non ha salvato le ore di lunedì.`,
    payments: `L'indirizzo sulla fattura è sbagliato.
C'è un addebito sulla mia carta che non riconosco.
L'importo è stato addebitato due volte sul mio conto.
La mia carta viene rifiutata al pagamento.
Il rimborso non è ancora arrivato.
Abbiamo ricevuto un sollecito anche se la fattura è pagata.`,
    project: `Non si possono più registrare ore sul progetto.
Il codice progetto ha il centro di costo sbagliato.`,
    purchase: `Il mio ordine non è arrivato dopo tre settimane.
L'articolo è arrivato danneggiato.
I dispositivi ordinati non sono stati consegnati.
La consegna è incompleta, mancano due articoli dell'ordine.`,
    software: `Il programma si chiude quando salvo.
Outlook mostra un messaggio di errore e si chiude.
L'applicazione non parte più dopo l'aggiornamento.
L'esportazione in Excel produce file vuoti.
Il sito non si carica, appare errore 500.
L'interfaccia non invia più dati a SAP.`,
    storage: `L'unità di rete non è più collegata.
Il disco del server dei file è pieno.
È sparito un file dalla cartella condivisa.
Il backup di stanotte è fallito.`,
    travel: `Il mio volo è stato cancellato e non ho un altro posto.
L'albergo non trova la mia prenotazione.
La mia valigia non è arrivata.`,
  },
  requests: {
    access: `Potete darmi il permesso di scrittura sull'unità?
Ho dimenticato la password, inviatemi un nuovo link.
Per favore reimpostate la mia password.
Per favore datemi accesso al portale clienti.
La nuova collega ha bisogno di un account e dell'accesso al CRM.
Mi serve il permesso di lettura per il rapporto.`,
    'administrative-rights': `Vorrei i diritti di amministratore locale sul mio portatile.
Per favore datemi i diritti di amministratore per due giorni per installare i driver.`,
    hardware: `Mi serve un nuovo portatile per un dipendente.
Per favore sostituite il toner della stampante.
Per favore montate un secondo monitor alla mia scrivania.
Vorrei una docking station per lavorare da casa.`,
    hr: `Chiedo ferie dal 3 al 14 agosto.
Per favore inviatemi un certificato di lavoro.
Per favore cambiate il mio conto bancario per lo stipendio.`,
    payments: `Per favore inviatemi di nuovo la fattura.
Per favore rimborsate l'importo pagato in più.
Per favore cambiate il nostro indirizzo di fatturazione.`,
    project: `Per favore create un nuovo numero di progetto per il cliente.
Per favore prolungate il progetto fino a dicembre.`,
    purchase: `Per favore ordinate dieci licenze per il gruppo grafico.
Per favore approvate la richiesta di acquisto.
Ci serve un preventivo per cinque sedie.`,
    software: `Per favore installate il nuovo programma PDF sul mio computer.
Per favore aggiornate l'applicazione all'ultima versione.`,
    storage: `Per favore aumentate la mia casella di posta, è quasi piena.
Per favore ripristinate un file cancellato dal backup.
Per favore create una cartella condivisa per il gruppo.`,
    travel: `Per favore prenotatemi un volo per Vienna e un albergo per due notti.
Per favore annullate la mia auto a noleggio.`,
  },
  questions: {
    access: `Come posso cambiare da solo la password?
Chi concede i permessi per l'archivio?`,
    'administrative-rights': `Come ottengo i diritti di amministratore per il mio computer?
Posso installare programmi come amministratore locale?`,
    hardware: `Quali monitor vanno bene con la docking station?
Come si configura la nuova stampante?`,
    hr: `Quanti giorni di ferie mi restano?
Entro quando serve il certificato di malattia?
Quando viene pagato lo stipendio?`,
    payments: `Quando verrà addebitata la fattura?
Quali metodi di pagamento offrite?
Quanto costa un bonifico all'estero?`,
    project: `Su quale numero di progetto devo registrare il corso?
Chi è responsabile del progetto interno?`,
    purchase: `Quanto dura la consegna dell'ordine?
Chi deve approvare un acquisto oltre 500 euro?`,
    software: `Come esporto l'elenco in PDF?
Quale versione del programma è supportata?
C'è un manuale per la nuova applicazione?`,
    storage: `Dove trovo i vecchi file dopo lo spostamento dell'unità?
Quanto spazio mi resta?`,
    travel: `Serve un visto per il viaggio?
Quanto bagaglio a mano posso portare?`,
  },
  changes: `Sarebbe bello poter ordinare l'elenco per data.
Suggerimento: un tema scuro per l'applicazione.
Potreste aggiungere l'esportazione in CSV?
Nuova funzione desiderata: modificare più voci insieme.
Per favore aggiungete nel modulo un campo per il reparto.`,
  recurring: `Succede di nuovo ogni settimana, per favore trovate la causa.
È il quarto caso questo mese, sempre nello stesso modo.
L'errore torna da mesi, la causa di fondo è sconosciuta.`,
  severity: {
    P1: `Non funziona più nulla, tutta l'azienda è ferma.
Il sistema non è raggiungibile per nessun cliente.
Nessuno riesce a lavorare da stamattina, agite subito!
Dati dei clienti visibili in pubblico, possibile attacco.
Perdiamo vendite ogni minuto.
Nessuno può lavorare, siamo tutti fermi!
La produzione è ferma.
Blocco totale in tutte le sedi.
Abbiamo perso dati e sospettiamo una violazione della sicurezza.
È un'emergenza, intervenite subito!`,
    P2: `Urgente!
Il prima possibile, dobbiamo consegnare oggi.
È urgente, i colleghi aspettano.
Abbiamo molta fretta, il termine scade oggi.
È molto urgente, è colpito un intero reparto.
Urgente, il cliente aspetta e la scadenza è oggi.
Non posso lavorare affatto.
Priorità alta, non ci sono alternative.`,
    P3: `Per favore guardateci nei prossimi giorni.
Disturba il lavoro, ma per ora me la cavo.
C'è un'alternativa, ma è scomoda.`,
    P4: `Non è urgente.
Può aspettare fino alla prossima settimana.
Riguarda solo me, priorità bassa.`,
    P5: `Solo un errore di ortografia, senza importanza.
Un difetto estetico, quando capita.
Solo un errore di battitura nella pagina.
Puramente estetico, quando avete tempo.
È una piccolezza, nessuna fretta.`,
  },
  openings: `Salve,
Buongiorno,
Ciao,
Gentili signori,
Buongiorno a tutti,`,
  closings: `Grazie in anticipo.
Grazie mille per l'aiuto.
Cordiali saluti
Un saluto
Resto in attesa.`,
  negative: `Sono molto arrabbiato, è inaccettabile!
Non ho mai visto un servizio così pessimo.
Aspetto da settimane e nessuno risponde, è una vergogna.
È davvero frustrante.
Sono delusa e penso di disdire.`,
  positive: `Siete fantastici, grazie di cuore!
Ottimo lavoro, sono entusiasta.
Ha funzionato benissimo, grazie per la rapidità.
Sono molto contenta del vostro servizio.
Bravi!`,
};
