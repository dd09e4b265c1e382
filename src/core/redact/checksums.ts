/** Luhn's checksum over the digits of a string that holds nothing else. */
export function hasLuhnChecksum(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** ISO 13616: an IBAN without spaces, in capitals. */
export function hasIbanChecksum(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Spain's DNI (eight digits and a letter) and NIE (X, Y or Z, seven digits and a letter), in capitals. */
export function hasSpanishLetter(id: string): boolean {
  const number = Number(id.slice(0, -1).replace(/^[XYZ]/, (first) => String('XYZ'.indexOf(first))));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === id.at(-1);
}

/** France's number of social security: thirteen characters and a key of two. */
export function hasFrenchKey(id: string): boolean {
  const body = id.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(body) % 97n) === Number(id.slice(13));
}

/** Germany's tax number (ISO 7064, mod 11, 10), eleven digits. */
export function hasGermanTaxChecksum(id: string): boolean {
  let product = 10;
  for (const digit of id.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(id[10]);
}

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italy's codice fiscale, sixteen characters in capitals. */
export function hasItalianLetter(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const value = Number.parseInt(id[i] ?? '', 36);
    const position = value > 9 ? value - 10 : value;
    sum += i % 2 === 0 ? (ODD_VALUES[position] ?? 0) : position;
  }
  return String.fromCharCode(65 + (sum % 26)) === id[15];
}

/** Brazil's CPF, eleven digits. */
export function hasBrazilianChecksum(id: string): boolean {
  const check = (length: number): number => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += Number(id[i]) * (length + 1 - i);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(id[9]) && check(10) === Number(id[10]);
}

/** EAN-13, as Switzerland's AHV number has it, thirteen digits. */
export function hasEanChecksum(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(id[i]) * (i % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10 === Number(id[12]);
}

/** Belgium's register number, eleven digits; for those born since 2000 a 2 stands before it. */
export function hasBelgianChecksum(id: string): boolean {
  const check = Number(id.slice(9));
  return [id.slice(0, 9), `2${id.slice(0, 9)}`].some((body) => 97 - (Number(body) % 97) === check);
}

/** Sweden's personnummer, ten digits: a date and Luhn's checksum. */
export function hasSwedishChecksum(id: string): boolean {
  const digits = id.slice(-10);
  return isDay(digits.slice(2, 4), digits.slice(4, 6)) && hasLuhnChecksum(digits);
}

/** Finland's henkilötunnus: a date, a sign of the century, three digits and a check character. */
export function hasFinnishChecksum(id: string): boolean {
  const number = Number(id.slice(0, 6) + id.slice(-4, -1));
  return (
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === id.at(-1) && isDay(id.slice(2, 4), id.slice(0, 2))
  );
}

/** Germany's pension number: area, date of birth, letter, serial number and check digit. */
export function hasPensionChecksum(id: string): boolean {
  const letter = String(id.charCodeAt(8) - 64).padStart(2, '0');
  const digits = id.slice(0, 8) + letter + id.slice(9, 11);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  let sum = 0;
  weights.forEach((weight, i) => {
    const product = Number(digits[i]) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  });
  return sum % 10 === Number(id[11]);
}

/** Poland's PESEL, eleven digits: a date, in which the month tells the century, and a check digit. */
export function hasPolishChecksum(id: string): boolean {
  const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return (
    (10 - (sum % 10)) % 10 === Number(id[10]) && isDay(String(Number(id.slice(2, 4)) % 20), id.slice(4, 6))
  );
}

const DIHEDRAL = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATIONS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's checksum, as India's Aadhaar has it. */
export function hasVerhoeffChecksum(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    check = Number(DIHEDRAL[check]?.[Number(PERMUTATIONS[i % 8]?.[digit])]);
  }
  return check === 0;
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
