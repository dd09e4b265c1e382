/** Words for streets behind their name ("12 Mill Road"), lower case. */
export const streetsBehind: readonly string[] =
  `street st road rd avenue ave lane ln drive dr boulevard blvd court ct place pl square sq terrace highway hwy parkway pkwy
  crescent cres grove mews trail plaza alley wharf quay`
    .split(/\s/)
    .filter((word) => word !== '');

/** Endings and words of streets whose number follows: "Hauptstraße 5", "Storgatan 12", "Mannerheimin katu 3". */
export const streetEndings: readonly string[] =
  `straße strasse str. gasse weg allee platz damm ufer chaussee stieg straat laan plein gracht kade singel
  gatan gata vägen vegen veien vei gränd torget vej gade gaden allé plads katu polku tänav utca u. út tér`
    .split(/\s/)
    .filter((word) => word !== '');

/** Words for streets before their name and number: "Calle Mayor 4", "Via Roma 10", "ul. Długa 7". */
export const streetsBefore: readonly string[] = [
  'rua',
  'avenida',
  'travessa',
  'largo',
  'praça',
  'estrada',
  'alameda',
  'rodovia',
  'calle',
  'c/',
  'avda.',
  'avda',
  'av.',
  'paseo',
  'plaza',
  'camino',
  'carrer',
  'via',
  'viale',
  'piazza',
  'piazzale',
  'corso',
  'vicolo',
  'strada',
  'ul.',
  'ulica',
  'al.',
  'aleja',
  'os.',
  'plac',
  'rue',
  'avenue',
  'boulevard',
  'chemin',
  'strada',
  'bulevardul',
  'ulice',
  'улица',
  'ул.',
  'проспект',
  'пр.',
];

/** French streets, with the number first: "12 bis, rue de la Paix". */
export const frenchStreets: readonly string[] = [
  'rue',
  'avenue',
  'av.',
  'av',
  'boulevard',
  'bd',
  'bld',
  'place',
  'chemin',
  'allée',
  'allées',
  'impasse',
  'quai',
  'route',
  'cours',
  'passage',
  'square',
  'sentier',
  'ruelle',
];

/** What announces an address, by language, lower case. */
export const addressCues: Readonly<Record<string, readonly string[]>> = {
  en: [
    'address',
    'my address is',
    'address is',
    'address to',
    'address with',
    'addresses',
    'address to the same',
    'live at',
    'lives at',
    'living at',
    'located at',
    'offices are located at',
    'office is at',
    'sent to',
    'send it to',
    'send to',
    'ship to',
    'shipped to',
    'deliver to',
    'delivered to',
    'delivery to',
    'return to',
    'meet at',
    'meet me at',
    'moved to',
    'lived in',
    'live in',
    'lives on',
    'is at',
    'taxi to',
    'arrived at',
    'drops you off at',
    'meet you at',
    'statement sent to',
    'corner of',
    'resides at',
    'home is at',
    'mailing address',
    'billing address',
    'shipping address',
  ],
  de: [
    'adresse',
    'anschrift',
    'adresse lautet',
    'lieferadresse',
    'rechnungsadresse',
    'wohnhaft in',
    'wohne in der',
    'postanschrift',
    'neue adresse',
  ],
  fr: [
    'adresse',
    'mon adresse est',
    "j'habite au",
    "j'habite",
    'domicilié au',
    'adresse de livraison',
    'adresse postale',
  ],
  es: ['dirección', 'domicilio', 'vivo en', 'domiciliado en', 'dirección de envío', 'mi dirección es'],
  pt: ['endereço', 'morada', 'moro na', 'moro em', 'resido na', 'endereço de entrega', 'meu endereço é'],
  it: ['indirizzo', 'abito in', 'residente in', 'il mio indirizzo è', 'indirizzo di spedizione'],
  nl: ['adres', 'mijn adres is', 'woon op', 'woonachtig', 'afleveradres', 'bezorgadres'],
  north: ['adress', 'adresse', 'osoite', 'postadress', 'leveransadress'],
  pl: ['adres', 'mieszkam przy', 'zamieszkały', 'adres dostawy'],
  cs: ['adresa', 'bydliště'],
  tr: ['adres', 'adresim'],
  ru: ['адрес', 'проживаю по адресу'],
  ja: ['住所', '住所は', '所在地'],
  zh: ['地址', '住址'],
  ko: ['주소'],
};

/** Before "address" they mean something else. */
export const otherAddresses: readonly string[] =
  `ip ipv4 ipv6 mac email e-mail mail web memory base url network host http https virtual physical bus port server internet
  proxy gateway dns socket listen return wallet bitcoin hardware bind offset local remote source destination target site`
    .split(/\s/)
    .filter((word) => word !== '');
