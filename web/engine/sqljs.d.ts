/** As much of the package as is used. */
declare module 'sql.js' {
  interface Statement {
    step(): boolean;
    getAsObject(): Record<string, number | string | Uint8Array | null>;
    free(): void;
  }
  interface Database {
    prepare(sql: string): Statement;
    close(): void;
  }
  export default function initSqlJs(options: {
    readonly locateFile: () => string;
  }): Promise<{ readonly Database: new (bytes: Uint8Array) => Database }>;
}
