/** The part of papaparse that is used here. Its published types bring in those of Node and of the DOM, core has neither. */
declare module 'papaparse' {
  interface ParsedRows {
    data: string[][];
    errors: { code: 'MissingQuotes' | 'InvalidQuotes'; row?: number }[];
    /** `cursor`: where the first row begins that is not among the data. */
    meta: { delimiter: string; cursor: number };
  }
  interface Papaparse {
    /** Guesses the separator of a text where none is given. */
    parse(
      text: string,
      config: { delimitersToGuess: string[]; skipEmptyLines: boolean; preview: number },
    ): ParsedRows;
    Parser: new (config: {
      delimiter: string;
      newline: '\n';
      /** Quotation marks are letters. */
      fastMode: boolean;
    }) => {
      /** Complete rows only where `ignoreLastRow`. */
      parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParsedRows;
    };
  }
  const papaparse: Papaparse;
  export default papaparse;
}
