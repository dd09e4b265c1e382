import type { SeedLanguage } from '../seed-language';

export const polish: SeedLanguage = {
  language: 'pl',
  words: {
    access: `hasło
reset hasła
połączenie VPN
konto użytkownika
uprawnienia dostępu
odmowa dostępu
konto zablokowane
logowanie dwuetapowe`,
    'administrative-rights': `uprawnienia administratora
lokalny administrator
prawa do instalacji`,
    hardware: `drukarka
laptop
ekran
monitor
klawiatura i mysz
stacja dokująca
bateria
słuchawki
skaner
wifi
kabel sieciowy
toner
telefon`,
    hr: `urlop
wniosek urlopowy
zwolnienie lekarskie
pasek wynagrodzenia
wypłata
umowa o pracę
ewidencja czasu pracy
nadgodziny
kadry`,
    payments: `faktura
płatność
przelew
polecenie zapłaty
wezwanie do zapłaty
zwrot pieniędzy
karta kredytowa
korekta faktury
pobrano dwa razy`,
    project: `kod projektu
numer projektu
centrum kosztów
koniec projektu`,
    purchase: `zamówienie
zakup
wniosek zakupowy
oferta dostawcy
zakup licencji
dostawa`,
    software: `program się zawiesza
komunikat o błędzie
aktualizacja
Outlook
Excel
SAP
aplikacja
strona internetowa
interfejs
baza danych`,
    storage: `dysk sieciowy
miejsce na dysku
folder współdzielony
pełna skrzynka pocztowa
kopia zapasowa
usunięty plik`,
    travel: `podróż służbowa
lot
hotel
wynajęty samochód
koszty delegacji
bagaż
wiza
bilet na pociąg`,
  },
  incidents: {
    access: `Nie mogę się zalogować, hasło nie jest przyjmowane.
Moje konto jest zablokowane po trzech próbach.
Połączenie VPN zrywa się przy logowaniu.
Nie przychodzi kod do logowania dwuetapowego.
Od rana portal pokazuje odmowę dostępu.
Logowanie do konta klienta nie działa.`,
    'administrative-rights': `Po aktualizacji zniknęły moje uprawnienia administratora.
Instalator pisze, że brakuje mi praw administratora.`,
    hardware: `Drukarka na drugim piętrze nie drukuje.
Mój laptop się nie włącza, ekran jest czarny.
Bateria rozładowuje się po godzinie.
Monitor zewnętrzny nie jest wykrywany.
Wifi w sali konferencyjnej ciągle się rozłącza.
Klawiatura nie reaguje po zalaniu kawą.
Nie ma dźwięku w słuchawkach.`,
    hr: `Na pasku wynagrodzenia brakuje nadgodzin.
Mój wniosek urlopowy zniknął i saldo jest błędne.
Ewidencja czasu pracy nie zapisała godzin z poniedziałku.`,
    payments: `Adres na fakturze jest błędny.
Na mojej karcie jest nieznane obciążenie.
Kwota została pobrana dwa razy z mojego konta.
Moja karta jest odrzucana przy płatności.
Zwrot pieniędzy jeszcze nie dotarł.
Dostaliśmy wezwanie do zapłaty, choć faktura jest opłacona.`,
    project: `Nie można już księgować godzin na projekt.
Kod projektu ma złe centrum kosztów.`,
    purchase: `Moje zamówienie nie dotarło po trzech tygodniach.
Towar przyszedł uszkodzony.
Zamówiony sprzęt nie został dostarczony.
Dostawa jest niekompletna, brakuje dwóch pozycji zamówienia.`,
    software: `Program zamyka się przy zapisie.
Outlook pokazuje komunikat o błędzie i się zamyka.
Aplikacja nie uruchamia się od aktualizacji.
Eksport do Excela daje puste pliki.
Strona się nie ładuje, pojawia się błąd 500.
Interfejs nie wysyła już danych do SAP.`,
    storage: `Dysk sieciowy nie jest już podłączony.
Dysk na serwerze plików jest pełny.
Z folderu współdzielonego zniknął plik.
Nocna kopia zapasowa się nie powiodła.`,
    travel: `Mój lot został odwołany i nie dostałem innego.
Hotel nie może znaleźć mojej rezerwacji.
Moja walizka nie dotarła.`,
  },
  requests: {
    access: `Czy mogę dostać prawo zapisu na dysku?
Zapomniałem hasła, proszę o nowy link.
Proszę o reset hasła.
Proszę o dostęp do portalu klienta.
Nowa koleżanka potrzebuje konta i dostępu do CRM.
Potrzebuję uprawnień do odczytu raportu.`,
    'administrative-rights': `Proszę o lokalne uprawnienia administratora na laptopie.
Proszę o prawa administratora na dwa dni, żeby zainstalować sterowniki.`,
    hardware: `Potrzebuję nowego laptopa dla pracownika.
Proszę o wymianę tonera w drukarce.
Proszę o drugi monitor na biurko.
Proszę o stację dokującą do pracy z domu.`,
    hr: `Proszę o urlop od 3 do 14 sierpnia.
Proszę o przesłanie zaświadczenia o zatrudnieniu.
Proszę o zmianę numeru konta do wypłaty.`,
    payments: `Proszę o ponowne przesłanie faktury.
Proszę o zwrot nadpłaty.
Proszę o zmianę adresu na fakturze.`,
    project: `Proszę o utworzenie nowego numeru projektu dla klienta.
Proszę o przedłużenie projektu do grudnia.`,
    purchase: `Proszę o zamówienie dziesięciu licencji dla grafików.
Proszę o zatwierdzenie wniosku zakupowego.
Potrzebujemy oferty na pięć krzeseł.`,
    software: `Proszę o instalację nowego programu do PDF na moim komputerze.
Proszę o aktualizację aplikacji do najnowszej wersji.`,
    storage: `Proszę o powiększenie skrzynki, jest prawie pełna.
Proszę o przywrócenie usuniętego pliku z kopii zapasowej.
Proszę o utworzenie folderu współdzielonego dla zespołu.`,
    travel: `Proszę o rezerwację lotu do Wiednia i hotelu na dwie noce.
Proszę o anulowanie wynajętego samochodu.`,
  },
  questions: {
    access: `Jak mogę samodzielnie zmienić hasło?
Kto nadaje uprawnienia do archiwum?`,
    'administrative-rights': `Jak dostać uprawnienia administratora na swoim komputerze?
Czy mogę instalować programy jako lokalny administrator?`,
    hardware: `Jakie monitory pasują do stacji dokującej?
Jak ustawić nową drukarkę?`,
    hr: `Ile dni urlopu mi zostało?
Do kiedy trzeba dostarczyć zwolnienie lekarskie?
Kiedy jest wypłata?`,
    payments: `Kiedy faktura zostanie pobrana?
Jakie formy płatności są dostępne?
Ile kosztuje przelew za granicę?`,
    project: `Na jaki numer projektu mam zapisać szkolenie?
Kto odpowiada za projekt wewnętrzny?`,
    purchase: `Jak długo trwa dostawa zamówienia?
Kto musi zatwierdzić zakup powyżej 500 euro?`,
    software: `Jak wyeksportować listę do PDF?
Jaka wersja programu jest wspierana?
Czy jest instrukcja do nowej aplikacji?`,
    storage: `Gdzie są stare pliki po przeniesieniu dysku?
Ile miejsca mi zostało?`,
    travel: `Czy potrzebuję wizy na wyjazd?
Ile bagażu podręcznego mogę zabrać?`,
  },
  changes: `Byłoby dobrze móc sortować listę według daty.
Propozycja: ciemny motyw w aplikacji.
Czy możecie dodać eksport do CSV?
Nowa funkcja: edycja kilku pozycji naraz.
Proszę dodać w formularzu pole na dział.`,
  recurring: `To się powtarza co tydzień, proszę znaleźć przyczynę.
To już czwarty przypadek w tym miesiącu, zawsze tak samo.
Błąd wraca od miesięcy, przyczyna źródłowa jest nieznana.`,
  severity: {
    P1: `Nic nie działa, cała firma stoi.
System jest niedostępny dla wszystkich klientów.
Nikt nie może pracować od rana, proszę NATYCHMIAST!
Dane klientów są publicznie widoczne, możliwy atak.
Tracimy sprzedaż w każdej minucie.
Nikt nie może pracować, wszyscy stoją!
Produkcja stoi.
Całkowita awaria we wszystkich oddziałach.
Utraciliśmy dane i podejrzewamy naruszenie bezpieczeństwa.
Sytuacja awaryjna, proszę działać natychmiast!`,
    P2: `Pilne!
Jak najszybciej, musimy dziś wysłać towar.
To pilne, koledzy czekają.
Bardzo się spieszy, termin mija dzisiaj.
To bardzo pilne, dotyczy całego działu.
Pilne, klient czeka, a termin jest dzisiaj.
W ogóle nie mogę pracować.
Wysoki priorytet, nie ma obejścia.`,
    P3: `Proszę zająć się tym w najbliższych dniach.
Przeszkadza w pracy, ale na razie sobie radzę.
Jest obejście, ale uciążliwe.`,
    P4: `To nie jest pilne.
Może poczekać do przyszłego tygodnia.
Dotyczy tylko mnie, niski priorytet.`,
    P5: `Tylko błąd ortograficzny, nieważne.
Drobna usterka wyglądu, przy okazji.
To tylko literówka na stronie.
Czysta kosmetyka, jak będzie czas.
To drobiazg, bez pośpiechu.`,
  },
  openings: `Dzień dobry,
Witam,
Cześć,
Szanowni Państwo,
Hej,`,
  closings: `Z góry dziękuję.
Dziękuję za pomoc.
Pozdrawiam
Z poważaniem
Czekam na odpowiedź.`,
  negative: `Jestem bardzo zły, to niedopuszczalne!
Nigdy nie widziałem tak złej obsługi.
Czekam od tygodni i nikt nie odpowiada, to skandal.
To bardzo frustrujące.
Jestem rozczarowana i myślę o rezygnacji.`,
  positive: `Jesteście wspaniali, bardzo dziękuję!
Świetna robota, jestem zachwycony.
Zadziałało znakomicie, dziękuję za szybką pomoc.
Jestem bardzo zadowolona z waszej obsługi.
Brawo!`,
};
