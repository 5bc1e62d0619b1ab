/** The part of the `edtf` package that is used here; the package has no types of its own. */
declare module 'edtf' {
  /** A parsed date, year or interval. `values` has the month from 0. */
  export interface EdtfDate {
    values?: number[];
    lower?: EdtfDate | number | null;
    upper?: EdtfDate | number | null;
    uncertain?: { value: number };
    approximate?: { value: number };
    /** First possible instant, ms since 1970. */
    min: number;
  }

  /** @throws Error when the string is not of one of the types */
  export default function edtf(date: string, options?: { types?: string[] }): EdtfDate;
}
