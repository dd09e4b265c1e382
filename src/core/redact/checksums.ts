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
